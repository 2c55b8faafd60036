import type { VFile } from 'vfile'
import { said } from '../../messages/say.js'
import { report } from '../../model/report.js'
import { type GlyphPage, type PdfGlyph, readPdfGlyphs } from '../../pdf/read-pdf-glyphs.js'
import type { Decisions } from '../report/decisions.js'
import { replaceForbidden } from '../report/replace-forbidden.js'
import type { SourceFile } from '../source/source-file.js'
import type { DividedPage } from '../source/source-page.js'
import { dividePdfPages } from './divide-pdf-pages.js'
import { evenSizes } from './even-sizes.js'
import { isVertical, layVerticalGlyphs, layVerticalPicture } from './lay-vertical-glyphs.js'
import { orderColumns } from './order-columns.js'
import { placePictures } from './place-pictures.js'
import { type PlacedPicture, takePdfPictures } from './take-pdf-pictures.js'
import { withoutDoubles } from './without-doubles.js'

const MOST_PAGES = 5000

/**
 * Read a PDF by the places and sizes of its glyphs, and take its pictures.
 *
 * @param pictures  gets name in the manuscript's folder → PNG
 * @param file      gets `encrypted-source`, `damaged-source`, `scanned-source`, `oversized-source`
 */
export async function readPdf(
  { name, bytes }: SourceFile,
  file: VFile,
  pictures: Map<string, Uint8Array>,
  decisions: Decisions,
): Promise<DividedPage[] | undefined> {
  const pages: PdfGlyph[][] = []
  const placed: PlacedPicture[][] = []
  const taken = new Map<string, string>()
  let glyphs = 0
  let images = 0
  let vertical = 0
  try {
    await readPdfGlyphs(bytes, async (page: GlyphPage, index) => {
      if (index >= MOST_PAGES) return
      const place = said('import.place.page', { name, page: index + 1 })
      for (const glyph of page.glyphs) glyph.text = asLetters(replaceForbidden(glyph.text, place, decisions))
      const drawn = withoutDoubles(page.glyphs)
      const isDown = isVertical(drawn)
      if (isDown) vertical++
      pages.push(isDown ? layVerticalGlyphs(drawn, page) : drawn)
      const own = await takePdfPictures(page, place, pictures, taken, decisions)
      placed.push(isDown ? own.map((picture) => layVerticalPicture(picture, page)) : own)
      glyphs += page.glyphs.filter(({ text }) => text.trim()).length
      if (page.pictures.length > 0) images++
    })
  } catch (error) {
    reportUnreadable(error, name, file)
    return undefined
  }
  if (glyphs < pages.length * 3) {
    if (images > 0) report(file, 'scanned-source.pictures', { name })
    else report(file, 'scanned-source.empty', { name })
    return undefined
  }
  if (pages.length >= MOST_PAGES) {
    report(file, 'oversized-source.pages', { name, pages: MOST_PAGES })
    return undefined
  }
  const whole = said('import.place.file', { name })
  if (vertical > 0) decisions.note(said('import.text.vertical', { pages: vertical }), whole, 'unsure')
  const read = orderColumns(pages)
  const columns = read.filter(({ gutter }) => gutter !== undefined).length
  if (columns > 0) decisions.note(said('import.text.columns', { pages: columns }), whole, 'unsure')
  evenSizes(read.map(({ lines }) => lines))
  const lines = read.map((page, index) => placePictures(page, placed[index] ?? []))
  return dividePdfPages(lines, name, decisions)
}

/** Some programs write ligatures as characters of their own: ﬁ. */
function asLetters(text: string): string {
  return text.replace(/[\ufb00-\ufb06]/g, (ligature) => ligature.normalize('NFKC'))
}

function reportUnreadable(error: unknown, name: string, file: VFile): void {
  const kind = error instanceof Error ? error.name : ''
  if (kind === 'PasswordException') {
    report(file, 'encrypted-source.pdf', { name })
  } else {
    report(file, 'damaged-source.pdf', { name })
  }
}
