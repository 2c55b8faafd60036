import type { PDFDocumentProxy, PDFPageProxy } from 'pdfjs-dist'
import { loadPdfReader } from './load-pdf-reader.js'
import { type Matrix, multiply } from './matrix.js'
import { openPdf } from './open-pdf.js'
import { type PdfPicture, readPdfPicture } from './read-pdf-picture.js'

/** A glyph with its position on the page. */
export interface PdfGlyph {
  /** The character or characters that it represents. */
  text: string
  /** Left and right edge and baseline in points, from the upper left corner of the page as it is shown. */
  x: number
  right: number
  y: number
  /** Type size in points. */
  size: number
  /** Name of the font in the file. */
  font: string
  /** Runs down or across the page, not along the line. */
  isTurned: boolean
}

export interface GlyphPage {
  width: number
  height: number
  glyphs: PdfGlyph[]
  /** Images, in the order drawn. */
  pictures: PdfPicture[]
}

/** What pdf.js keeps of a font. */
interface FontData {
  name?: string
  vertical?: boolean
  defaultVMetrics?: NonNullable<ShownGlyph['vmetric']>
}

/** A glyph in the operator list of pdf.js. */
interface ShownGlyph {
  unicode: string
  width: number
  isSpace: boolean
  /** In a font that runs down: advance down, and from the glyph's origin to the middle of its head. */
  vmetric?: readonly [advance: number, x: number, y: number]
}

interface TextState {
  ctm: Matrix
  font: string
  /** Of a font that runs down: what its glyphs have that say nothing of their own. */
  down: ShownGlyph['vmetric'] | undefined
  size: number
  charSpacing: number
  wordSpacing: number
  scale: number
  rise: number
  leading: number
}

const UNIT: Matrix = [1, 0, 0, 1, 0, 0]

/**
 * Read every glyph of a PDF with its place and size, which pdf.js's own text content does not give: it inserts spaces
 * by its own rules, and leaves out the hyphens that are marked as soft.
 *
 * @param pdf   the file
 * @param each  called with one page after the other, so that a long PDF is never in memory as a whole
 * @see ISO 32000-1, 9.4 "Text objects"
 */
export function readPdfGlyphs(
  pdf: Uint8Array,
  each: (page: GlyphPage, index: number) => unknown,
): Promise<void> {
  return openPdf(pdf, (document) => readGlyphs(document, each))
}

/** Read every glyph of an open PDF. */
export async function readGlyphs(
  document: PDFDocumentProxy,
  each: (page: GlyphPage, index: number) => unknown,
): Promise<void> {
  const { OPS } = await loadPdfReader()
  for (let number = 1; number <= document.numPages; number++) {
    const page = await document.getPage(number)
    await each(await readPage(page, OPS), number - 1)
    page.cleanup()
  }
}

async function readPage(page: PDFPageProxy, OPS: Readonly<Record<string, number>>): Promise<GlyphPage> {
  const view = page.getViewport({ scale: 1 })
  const { fnArray, argsArray } = await page.getOperatorList()
  const glyphs: PdfGlyph[] = []
  const fonts = new Map<string, Pick<TextState, 'font' | 'down'>>()
  const fontOf = (id: string): Pick<TextState, 'font' | 'down'> => {
    let font = fonts.get(id)
    if (font === undefined) {
      const data = page.commonObjs.has(id) ? (page.commonObjs.get(id) as FontData) : {}
      font = {
        font: data.name ?? id,
        down: data.vertical ? (data.defaultVMetrics ?? [-1000, 500, 880]) : undefined,
      }
      fonts.set(id, font)
    }
    return font
  }
  let state: TextState = {
    ctm: view.transform as unknown as Matrix,
    font: '',
    down: undefined,
    size: 0,
    charSpacing: 0,
    wordSpacing: 0,
    scale: 1,
    rise: 0,
    leading: 0,
  }
  const stack: TextState[] = []
  let text = UNIT
  let line = UNIT
  const move = (x: number, y: number): void => {
    line = multiply(line, [1, 0, 0, 1, x, y])
    text = line
  }
  const show = (shown: readonly (ShownGlyph | number)[]): void => {
    for (const glyph of shown) {
      const { size, scale, rise, ctm, down } = state
      if (typeof glyph === 'number') {
        const back = (-glyph / 1000) * size
        text = multiply(text, [1, 0, 0, 1, down ? 0 : back * scale, down ? back : 0])
        continue
      }
      const width = (glyph.width / 1000) * size * scale
      const [advance, middle, head] = verticalOf(glyph, down)
      const from = down ? [(-middle / 1000) * size, (-head / 1000) * size] : [0, rise]
      const place = multiply(ctm, multiply(text, [1, 0, 0, 1, from[0] ?? 0, from[1] ?? 0]))
      const isTurned = Math.abs(place[1]) > Math.abs(place[0]) * 0.1
      const [x, y] = [place[4], place[5]]
      const along = Math.hypot(place[0], place[1])
      if (glyph.unicode) {
        glyphs.push({
          text: glyph.unicode,
          x,
          y,
          right: x + width * along,
          size: size * Math.hypot(place[2], place[3]),
          font: state.font,
          isTurned,
        })
      }
      const spacing = state.charSpacing + (glyph.isSpace ? state.wordSpacing : 0)
      // Down the page the advance is negative, and spacing is taken from it
      text = down
        ? multiply(text, [1, 0, 0, 1, 0, (advance / 1000) * size - spacing])
        : multiply(text, [1, 0, 0, 1, width + spacing * scale, 0])
    }
  }
  const pictures: PdfPicture[] = []
  for (const [index, operator] of fnArray.entries()) {
    const args = (argsArray[index] ?? []) as unknown[]
    const at = (place: number): number => Number(args[place] ?? 0)
    if (operator === OPS.save || operator === OPS.paintFormXObjectBegin) {
      stack.push(state)
      if (operator === OPS.paintFormXObjectBegin && Array.isArray(args[0])) {
        state = { ...state, ctm: multiply(state.ctm, args[0] as unknown as Matrix) }
      }
    } else if (operator === OPS.restore || operator === OPS.paintFormXObjectEnd) state = stack.pop() ?? state
    else if (operator === OPS.transform)
      state = { ...state, ctm: multiply(state.ctm, args as unknown as Matrix) }
    else if (operator === OPS.beginText) text = line = UNIT
    else if (operator === OPS.setFont) state = { ...state, ...fontOf(String(args[0])), size: at(1) }
    else if (operator === OPS.setCharSpacing) state = { ...state, charSpacing: at(0) }
    else if (operator === OPS.setWordSpacing) state = { ...state, wordSpacing: at(0) }
    else if (operator === OPS.setHScale) state = { ...state, scale: at(0) / 100 }
    else if (operator === OPS.setTextRise) state = { ...state, rise: at(0) }
    else if (operator === OPS.setLeading) state = { ...state, leading: at(0) }
    else if (operator === OPS.moveText) move(at(0), at(1))
    else if (operator === OPS.setLeadingMoveText) {
      state = { ...state, leading: -at(1) }
      move(at(0), at(1))
    } else if (operator === OPS.nextLine) move(0, -state.leading)
    else if (operator === OPS.setTextMatrix) text = line = matrixOf(args)
    else if (operator === OPS.showText) show(args[0] as (ShownGlyph | number)[])
    else if (operator === OPS.paintImageXObject || operator === OPS.paintInlineImageXObject)
      pictures.push(readPdfPicture(page, args[0], state.ctm))
  }
  return { width: view.width, height: view.height, glyphs, pictures }
}

/** Metrics of a glyph in a font that runs down, in thousandths of an em. */
function verticalOf(glyph: ShownGlyph, down: ShownGlyph['vmetric']): readonly [number, number, number] {
  if (!down) return [0, 0, 0]
  const [advance, middle, head] = glyph.vmetric ?? down
  return [advance, glyph.vmetric ? middle : glyph.width / 2, head]
}

/** pdf.js gives a matrix as its numbers, or as one array of them. */
function matrixOf(args: readonly unknown[]): Matrix {
  const [first] = args
  return (typeof first === 'number' ? args : Array.from(first as ArrayLike<number>)) as unknown as Matrix
}
