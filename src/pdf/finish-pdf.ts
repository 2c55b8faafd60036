import { PDFName, PDFNumber } from '@cantoo/pdf-lib'
import type { ArticleJournal } from '../model/article.js'
import type { PublicationFront } from '../model/publication.js'
import { addMeanings } from './add-meanings.js'
import { joinBrokenWords, type LineOfWords } from './join-broken-words.js'
import { joinOutlineWords } from './join-outline-words.js'
import { listFonts, type PdfFont } from './list-fonts.js'
import { loadPdf, savePdf } from './load-and-save.js'
import { markArtifacts } from './mark-artifacts.js'
import { markHyphens } from './mark-hyphens.js'
import { nameTags } from './name-tags.js'
import { orderOutlineLetters } from './order-outline-letters.js'
import { PageContent } from './page-content.js'
import { markEndNotes } from './page-piece.js'
import { POINTS_PER_MM } from './points-per-mm.js'
import { renumberCells } from './renumber-cells.js'

/** What is on a page. */
export interface FinishedPage {
  number: number
  /** In the order in which they are painted. */
  lines: readonly LineOfWords[]
  notes?: readonly { isAtFoot: boolean }[]
}

/**
 * Complete the browser's PDF: author, language of the document, page labels that begin with the first page, the exact
 * trim size, and a given date instead of the current time.
 *
 * @param printed   output of the browser, tagged, with outline
 * @param trim      trim size in millimetres
 * @param modified  the document's date
 * @param headings  texts of all headings
 * @param meanings  of glyphs that are no character's own, by PostScript name of their font
 * @returns         the PDF, and the fonts in it
 */
export async function finishPdf(
  printed: Uint8Array,
  { title, subtitle, authors, lang, keywords, keywordsPrinted, journal, doi }: PublicationFront,
  trim: { width: number; height: number },
  pages: readonly FinishedPage[],
  modified: Date,
  headings: readonly string[] = [],
  meanings: ReadonlyMap<string, ReadonlyMap<number, string>> = new Map(),
): Promise<{ pdf: Uint8Array; fonts: PdfFont[] }> {
  const document = await loadPdf(printed)
  document.setTitle(subtitle ? `${title}　${subtitle}` : title, { showInWindowTitleBar: true })
  document.setAuthor(authors.map(({ name }) => name).join('、'))
  document.setLanguage(lang)
  const allKeywords = new Set([keywords, ...Object.values(keywordsPrinted ?? {})].flat())
  if (allKeywords.size > 0) document.setKeywords([[...allKeywords].join('、')])
  const subject = [journal && subjectOf(journal), doi && `doi:${doi}`].filter(Boolean).join(', ')
  if (subject) document.setSubject(subject)
  document.setProducer('kiyo')
  document.setCreator('kiyo')
  document.setCreationDate(modified)
  document.setModificationDate(modified)
  const { context } = document
  const labels = context.obj({
    Nums: [PDFNumber.of(0), context.obj({ S: PDFName.of('D'), St: PDFNumber.of(pages[0]?.number ?? 1) })],
  })
  document.catalog.set(PDFName.of('PageLabels'), labels)
  const width = trim.width * POINTS_PER_MM
  const height = trim.height * POINTS_PER_MM
  for (const page of document.getPages()) {
    // The browser rounds the height up to whole pixels: the addition is below the trim.
    const bottom = page.getSize().height - height
    page.setMediaBox(0, bottom, width, height)
    page.setCropBox(0, bottom, width, height)
    page.setTrimBox(0, bottom, width, height)
  }
  for (const [index, page] of document.getPages().entries())
    if (pages[index]?.notes?.some(({ isAtFoot }) => !isAtFoot)) markEndNotes(page, modified)
  const contents = document.getPages().map((page) => new PageContent(document, page))
  joinBrokenWords(contents, pages)
  markHyphens(document)
  joinOutlineWords(document)
  orderOutlineLetters(document, headings)
  if (meanings.size > 0) addMeanings(document, meanings)
  renumberCells(document)
  nameTags(document)
  markArtifacts(contents)
  for (const content of contents) content.write()
  return { fonts: listFonts(document), pdf: await savePdf(document) }
}

/** Get the place of the publication in its journal, as in `紀要, vol. 10, pp. 59-81`. */
function subjectOf({ title, volume, issue, pages }: ArticleJournal): string {
  return [title, volume ? `vol. ${volume}` : '', issue ? `no. ${issue}` : '', pages ? `pp. ${pages}` : '']
    .filter(Boolean)
    .join(', ')
}
