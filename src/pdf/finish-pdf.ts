import { PDFName, PDFNumber } from '@cantoo/pdf-lib'
import type { ArticleJournal } from '../model/article.js'
import type { SurveyedPage } from '../model/printed-page.js'
import type { PublicationFront } from '../model/publication.js'
import { separatorsOf } from '../model/separators.js'
import { addMeanings } from './add-meanings.js'
import { archiveClaims } from './archive-claims.js'
import { closeGaps } from './close-gaps.js'
import { describeDocument, identifyDocument } from './describe-document.js'
import { describeLinks, type LinkWords } from './describe-links.js'
import { findPaintedLines } from './find-painted-lines.js'
import { joinBrokenWords } from './join-broken-words.js'
import { joinOutlineWords } from './join-outline-words.js'
import { listFonts, type PdfFont } from './list-fonts.js'
import { loadPdf, savePdf } from './load-and-save.js'
import { markArtifacts } from './mark-artifacts.js'
import { markHyphens } from './mark-hyphens.js'
import { PageContent } from './page-content.js'
import { markEndNotes } from './page-piece.js'
import { POINTS_PER_MM } from './points-per-mm.js'
import { reducePages } from './reduce-pages.js'
import { renumberCells } from './renumber-cells.js'
import { type OutlineText, spellOutline } from './spell-outline.js'
import { finishTags } from './tags/finish-tags.js'
import { xmpMetadata } from './xmp-metadata.js'

/** What is known of a page from its layout: its number, its lines in the order in which they are painted, its notes and tables. */
export type PageToFinish = Pick<SurveyedPage, 'number' | 'lines' | 'notes' | 'readings' | 'tables'>

/** The browser's PDF, with what is known of it. */
export interface PdfToFinish {
  /** Output of the browser, tagged, with outline. */
  printed: Uint8Array
  front: PublicationFront
  /** Trim size in millimetres. */
  trim: { width: number; height: number }
  /** How many times larger than the trim size the browser's pages are. */
  enlargement: number
  /** In their order. */
  pages: readonly PageToFinish[]
  /** The document's date. */
  modified: Date
  /** Texts of all headings. */
  headings: readonly OutlineText[]
  /** What links are described by. */
  words: LinkWords
  /** Of glyphs that are no character's own, by PostScript name of their font. */
  meanings: ReadonlyMap<string, ReadonlyMap<number, string>>
}

/**
 * Complete the browser's PDF: what it says of itself, page labels that begin with the first page, the exact trim size, tags
 * in the order of reading, and a given date instead of the current time. It is built to PDF/A-2a and PDF/UA-1.
 *
 * @returns  the PDF, and the fonts in it
 */
export async function finishPdf({
  printed,
  front,
  trim,
  enlargement,
  pages,
  modified,
  headings,
  words,
  meanings,
}: PdfToFinish): Promise<{ pdf: Uint8Array; fonts: PdfFont[] }> {
  const { title, subtitle, authors, lang, keywords, keywordsPrinted, journal, doi } = front
  const document = await loadPdf(printed)
  const { context } = document
  const labels = context.obj({
    Nums: [PDFNumber.of(0), context.obj({ S: PDFName.of('D'), St: PDFNumber.of(pages[0]?.number ?? 1) })],
  })
  document.catalog.set(PDFName.of('PageLabels'), labels)
  const width = trim.width * POINTS_PER_MM
  const height = trim.height * POINTS_PER_MM
  const contents = document.getPages().map((page) => new PageContent(document, page))
  reducePages(document, contents, 1 / enlargement)
  for (const page of document.getPages()) {
    // The browser rounds the height up to whole pixels: the addition is below the trim.
    const bottom = page.getSize().height / enlargement - height
    page.setMediaBox(0, bottom, width, height)
    page.setCropBox(0, bottom, width, height)
    page.setTrimBox(0, bottom, width, height)
  }
  for (const [index, page] of document.getPages().entries())
    if (pages[index]?.notes?.some(({ isAtFoot }) => !isAtFoot)) markEndNotes(page, modified)
  const painted = contents.flatMap((content, index) => findPaintedLines(content, pages[index]?.lines ?? []))
  joinBrokenWords(painted)
  markHyphens(document)
  joinOutlineWords(document)
  spellOutline(document, headings)
  if (meanings.size > 0) addMeanings(document, meanings)
  renumberCells(document)
  const tags = finishTags(document, contents, pages)
  describeLinks(document, words)
  markArtifacts(contents, tags.held, pages, tags.readings)
  closeGaps(document, painted)
  for (const content of contents) content.write()
  const separators = separatorsOf(lang)
  const metadata = {
    title: subtitle ? `${title}${separators.title}${subtitle}` : title,
    authors: authors.map(({ name }) => name),
    between: separators.names,
    language: lang,
    subject: [journal && subjectOf(journal), doi && `doi:${doi}`].filter(Boolean).join(', '),
    keywords: [...new Set([keywords, ...Object.values(keywordsPrinted ?? {})].flat())].join(separators.names),
    modified,
  }
  describeDocument(document, metadata, tags.isDescribed)
  identifyDocument(document, [
    xmpMetadata(metadata, archiveClaims(true)),
    ...contents.map(({ text }) => text),
  ])
  return { fonts: listFonts(document), pdf: await savePdf(document) }
}

/** Get the place of the publication in its journal, as in `紀要, vol. 10, pp. 59-81`. */
function subjectOf({ title, volume, issue, pages }: ArticleJournal): string {
  return [title, volume ? `vol. ${volume}` : '', issue ? `no. ${issue}` : '', pages ? `pp. ${pages}` : '']
    .filter(Boolean)
    .join(', ')
}
