import type { UnitKind } from '../../messages/compare/kinds.js'
import type { EditionText, TextUnit } from '../../model/text-unit.js'
import type { PdfBlock, PdfBlocks } from '../../pdf/read-pdf-blocks.js'

const KINDS: Readonly<Record<string, UnitKind>> = {
  LI: 'item',
  TR: 'row',
  Figure: 'caption',
  Caption: 'caption',
  Note: 'note',
}

/** An indent is more, in PDF points, also before a bracket of half its width. */
const INDENT = 3

/** Read the units of a finished PDF by its tags; units that continue on the next page are joined. */
export function readPdfUnits({ pages }: PdfBlocks): EditionText {
  const units: TextUnit[] = []
  const notes: TextUnit[] = []
  for (const { blocks } of pages) {
    const flow = blocks.filter(({ tag }) => tag !== 'Note')
    // Figures at the head of a page may have moved there, past a paragraph that continues below them.
    const head = flow.findIndex(({ tag }) => KINDS[tag] !== 'caption')
    const last = units.at(-1)
    for (const [index, block] of flow.entries()) {
      if (index === head && last && goesOn(last, block)) append(last, block)
      else units.push(unitOf(block))
    }
    for (const block of blocks.filter(({ tag }) => tag === 'Note')) {
      const last = notes.at(-1)
      if (block.note === undefined && last) append(last, block)
      else notes.push({ ...unitOf(block), article: block.article ?? 0, note: block.note ?? 0 })
    }
  }
  for (const unit of [...units, ...notes]) tidy(unit)
  return { units, notes, hasLooseSpaces: true }
}

/**
 * Whether a block continues the unit before it: the first line of a paragraph is indented. For a single line, the end
 * of the sentence before decides.
 */
function goesOn(last: TextUnit, { tag, left, edge, lines }: PdfBlock): boolean {
  const isParagraph = tag === 'P' && last.form === 'P'
  const isEnded = /[。．.!?！？」』）)]\s*$/u.test(last.text)
  return isParagraph && left < edge + INDENT && (lines > 1 || !isEnded)
}

function unitOf({ tag, text, printed, calls }: PdfBlock): TextUnit {
  const kind = KINDS[tag] ?? (/^H[1-6]?$/.test(tag) ? 'heading' : 'paragraph')
  return { kind, text, printed, form: tag, calls: [...calls] }
}

function append(unit: TextUnit, { text, printed, calls }: PdfBlock): void {
  const length = unit.text.length
  unit.calls.push(...calls.map(({ offset, ...call }) => ({ offset: offset + length, ...call })))
  unit.text += text
  unit.printed += printed
}

/** Remove the spaces beside Japanese characters, which composition added. */
function tidy(unit: TextUnit): void {
  const pieces: string[] = []
  let start = 0
  const offsets = new Map<number, number>()
  const points = [...new Set(unit.calls.map(({ offset }) => offset))].sort((a, b) => a - b)
  for (const point of points) {
    pieces.push(unit.text.slice(start, point))
    start = point
  }
  pieces.push(unit.text.slice(start))
  let text = ''
  for (const [index, piece] of pieces.entries()) {
    text = withoutSpaces(text + piece)
    const point = points[index]
    if (point !== undefined) offsets.set(point, text.length)
  }
  unit.text = text.trim()
  const lost = text.length - text.trimStart().length
  for (const call of unit.calls) {
    const offset = (offsets.get(call.offset) ?? call.offset) - lost
    call.offset = Math.max(0, Math.min(unit.text.length, offset))
  }
}

const BESIDE_JAPANESE =
  /(?<=[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\u3000-\u303f\uff00-\uffef])\s+|\s+(?=[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\u3000-\u303f\uff00-\uffef])/gu

function withoutSpaces(text: string): string {
  return text.replace(BESIDE_JAPANESE, '').replace(/\s+/g, ' ')
}
