import { PDFArray, PDFDict, type PDFDocument, PDFName } from '@cantoo/pdf-lib'
import { type Clause, countOf, type ReadingClauseId } from './clause.js'
import { marksOfArtifacts } from './mark-artifacts.js'
import { PageContent } from './page-content.js'
import { graphicsOf, isPlainStream, isSelfContained, streamsOf } from './painted-objects.js'
import { inspectTags } from './tags/inspect-tags.js'
import { readTags } from './tags/read-tags.js'
import { areFiguresDescribed, tagsIn } from './tags/tag.js'
import { readXmp } from './xmp-metadata.js'

const name = (text: string): PDFName => PDFName.of(text)

/** What makes a document act, ask or hold what is not its text. */
const ACTING = ['OpenAction', 'AA', 'AcroForm', 'OCProperties', 'Requirements', 'Collection', 'Perms']

/**
 * Check a PDF for readers against clauses of PDF/UA-1 and PDF/A-2a.
 *
 * @see ISO 14289-1, 5 and 7; ISO 19005-2, 6
 */
export function inspectStandards(document: PDFDocument): Clause<ReadingClauseId>[] {
  const { catalog, context } = document
  const pages = document.getPages()
  const contents = pages.map((page) => new PageContent(document, page))
  const links = linksIn(document)
  const images = streamsOf(document)
    .map(({ dict }) => dict)
    .filter((dictionary) => dictionary.get(name('Subtype')) === name('Image'))
  const metadata = readXmp(document)
  const hasIntent = catalog.lookupMaybe(name('OutputIntents'), PDFArray)?.size() === 1
  const top = readTags(document) ?? []
  // A document with figures that are not described does not name PDF/UA; that they are not is the clause of figures.
  const declared = ['<pdfaid:part>2<', '<pdfaid:conformance>A<', '<dc:title>']
  if (areFiguresDescribed(top.flatMap((tag) => [...tagsIn(tag)]))) declared.push('<pdfuaid:part>1<')
  const { trailerInfo } = context
  return [
    countOf('metadata', declared, (one) => metadata.includes(one)),
    countOf('document', sayingsOf(catalog), (is) => is),
    // What would have to be marked yet is neither text nor artifact.
    countOf('content', contents, ({ text }) => marksOfArtifacts(text).length === 0),
    ...inspectTags(document, top, links),
    countOf(
      'order',
      pages.filter(({ node }) => node.has(name('Annots'))),
      ({ node }) => node.get(name('Tabs')) === name('S'),
    ),
    countOf('trailer', [trailerInfo.ID !== undefined, !trailerInfo.Encrypt], (is) => is),
    countOf('streams', streamsOf(document), isPlainStream),
    countOf('colours', contents, ({ text }) => hasIntent && !/(?:^|\s)[kK](?:\s|$)/.test(text)),
    countOf('graphics', graphicsOf(document), isSelfContained),
    countOf('unicode', contents, hasMeanings),
    countOf('actions', links, ({ link }) => isHarmless(link)),
    countOf('images', images, isPlainImage),
  ]
}

/** What a document has to say of itself as a whole, and must not hold. */
function sayingsOf(catalog: PDFDict): boolean[] {
  const marks = catalog.lookupMaybe(name('MarkInfo'), PDFDict)
  const preferences = catalog.lookupMaybe(name('ViewerPreferences'), PDFDict)
  const names = catalog.lookupMaybe(name('Names'), PDFDict)
  const isTrue = (dictionary: PDFDict | undefined, key: string): boolean =>
    dictionary?.get(name(key))?.toString() === 'true'
  return [
    isTrue(marks, 'Marked'),
    !isTrue(marks, 'Suspects'),
    isTrue(preferences, 'DisplayDocTitle'),
    catalog.has(name('Lang')),
    ...ACTING.map((key) => !catalog.has(name(key))),
    ...['JavaScript', 'EmbeddedFiles'].map((key) => !names?.has(name(key))),
  ]
}

/** Whether every glyph of a page means a character, and none is that for a character which a font lacks. */
function hasMeanings({ glyphs, text }: PageContent): boolean {
  return glyphs.every(
    ({ meaning, start, end }) => !/[\0\ufeff\ufffe\ufffd]/.test(meaning) && text.slice(start, end) !== '0000',
  )
}

function isPlainImage(image: PDFDict): boolean {
  return (
    image.get(name('Interpolate'))?.toString() !== 'true' &&
    image.lookup(name('ColorSpace')) !== name('DeviceCMYK')
  )
}

function linksIn(document: PDFDocument): { ref: string; link: PDFDict }[] {
  return document.getPages().flatMap(({ node }) =>
    (node.lookupMaybe(name('Annots'), PDFArray)?.asArray() ?? []).flatMap((entry) => {
      const link = document.context.lookup(entry)
      return link instanceof PDFDict ? [{ ref: entry.toString(), link }] : []
    }),
  )
}

/** Whether an annotation is printed, and leads to a place or an address and does nothing else. */
function isHarmless(link: PDFDict): boolean {
  const action = link.lookupMaybe(name('A'), PDFDict)?.get(name('S'))
  const flags = Number(link.get(name('F'))?.toString() ?? 0)
  return (flags & 4) !== 0 && (action === undefined || action === name('URI') || action === name('GoTo'))
}
