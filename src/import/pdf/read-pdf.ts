import type { VFile } from 'vfile'
import { said } from '../../messages/say.js'
import { report } from '../../model/report.js'
import { type GlyphPage, readPdfGlyphs } from '../../pdf/read-pdf-glyphs.js'
import type { Decisions } from '../report/decisions.js'
import { replaceForbidden } from '../report/replace-forbidden.js'
import { isCaption } from '../source/is-caption.js'
import type { SourceFile } from '../source/source-file.js'
import type { DividedPage, SourcePlace } from '../source/source-page.js'
import { dividePdfPages } from './divide-pdf-pages.js'
import { hasColumns } from './find-columns.js'
import { gatherPdfLines, type PdfLine } from './gather-pdf-lines.js'

const MOST_PAGES = 5000

/**
 * Read a PDF by the places and sizes of its glyphs.
 *
 * @param file  gets `encrypted-source`, `damaged-source`, `scanned-source`, `two-column-source`, `oversized-source`,
 *              `unsupported-source`
 */
export async function readPdf(
  { name, bytes }: SourceFile,
  file: VFile,
  decisions: Decisions,
): Promise<DividedPage[] | undefined> {
  const pages: PdfLine[][] = []
  let glyphs = 0
  let turned = 0
  let images = 0
  let columns = 0
  try {
    await readPdfGlyphs(bytes, (page: GlyphPage, index) => {
      if (index >= MOST_PAGES) return
      const place = said('import.place.page', { name, page: index + 1 })
      for (const glyph of page.glyphs) glyph.text = replaceForbidden(glyph.text, place, decisions)
      const lines = gatherPdfLines(page.glyphs)
      pages.push(lines)
      glyphs += page.glyphs.filter(({ text }) => text.trim()).length
      turned += page.glyphs.filter(({ isTurned }) => isTurned).length
      if (page.hasImages) {
        images++
        reportPicture(lines, place, decisions)
      }
      if (hasColumns(lines)) columns++
    })
  } catch (error) {
    reportUnreadable(error, name, file)
    return undefined
  }
  if (glyphs < pages.length * 3) {
    if (images > 0) report(file, 'scanned-source.pictures', { name })
    else report(file, 'scanned-source.empty', { name })
  } else if (pages.length >= MOST_PAGES) {
    report(file, 'oversized-source.pages', { name, pages: MOST_PAGES })
  } else if (turned > glyphs / 2) {
    report(file, 'unsupported-source.vertical', { name })
  } else if (columns > pages.length / 2) {
    report(file, 'two-column-source.pdf', { name })
  } else return dividePdfPages(pages, name, decisions)
  return undefined
}

function reportUnreadable(error: unknown, name: string, file: VFile): void {
  const kind = error instanceof Error ? error.name : ''
  if (kind === 'PasswordException') {
    report(file, 'encrypted-source.pdf', { name })
  } else {
    report(file, 'damaged-source.pdf', { name })
  }
}

/** A picture with a caption is reported at the caption; one without has no other place than its page. */
function reportPicture(lines: readonly PdfLine[], place: SourcePlace, decisions: Decisions): void {
  if (lines.some(({ glyphs }) => isCaption(glyphs.map(({ text }) => text).join('')))) return
  decisions.note(said('import.picture.left-out'), place, 'unsure')
}
