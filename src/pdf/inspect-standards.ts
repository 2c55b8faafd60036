import {
  PDFArray,
  PDFDict,
  type PDFDocument,
  PDFName,
  PDFNumber,
  PDFPage,
  PDFRawStream,
} from '@cantoo/pdf-lib'
import { type Clause, countOf, type ReadingClauseId } from './clause.js'
import { compareInformation } from './compare-information.js'
import { hasComponents } from './has-components.js'
import { inspectBytes } from './inspect-bytes.js'
import { inspectFonts } from './inspect-fonts.js'
import { inspectXmp } from './inspect-xmp.js'
import { isIntentFor } from './is-intent-for.js'
import { isPlainContent } from './is-plain-content.js'
import { isWithinLimits } from './is-within-limits.js'
import { marksOfArtifacts } from './mark-artifacts.js'
import { outputIntentsOf } from './output-intents-of.js'
import { PageContent } from './page-content.js'
import { graphicsOf, isPlainStream, isSelfContained, streamsOf } from './painted-objects.js'
import { parseXmp } from './parse-xmp.js'
import { readProfile } from './read-profile.js'
import { inspectMarks } from './tags/inspect-marks.js'
import { inspectTags } from './tags/inspect-tags.js'
import { readTags } from './tags/read-tags.js'
import { areFiguresDescribed, tagsIn } from './tags/tag.js'
import { readXmp } from './xmp-metadata.js'

const name = (text: string): PDFName => PDFName.of(text)

/** What makes a document act, ask or hold what is not its text. */
const ACTING = ['OpenAction', 'AA', 'AcroForm', 'OCProperties', 'Requirements', 'Collection', 'Perms']

/** Flags of annotations: those that print, and those that are not seen, or not always. @see ISO 32000-1, 12.5.3 */
const PRINTED = 4
const UNSEEN = 1 + 2 + 32 + 256

/** How many objects a file may have. @see ISO 19005-2, 6.1.13 */
const MOST_OBJECTS = 8_388_607
/** How wide and high a page may be, in points. */
const [SMALLEST, GREATEST] = [3, 14_400]

/**
 * Check a PDF for readers against clauses of PDF/UA-1 and PDF/A-2a.
 *
 * @param file  its bytes
 * @see ISO 14289-1, 5 and 7; ISO 19005-2, 6
 */
export function inspectStandards(document: PDFDocument, file: Uint8Array): Clause<ReadingClauseId>[] {
  const { catalog, context } = document
  const pages = document.getPages()
  const contents = pages.map((page) => new PageContent(document, page))
  const links = linksIn(document)
  const images = streamsOf(document)
    .map(({ dict }) => dict)
    .filter((dictionary) => dictionary.get(name('Subtype')) === name('Image'))
  const metadata = readXmp(document)
  const intents = outputIntentsOf(document)
  const isIntent = (one: PDFDict): boolean => isIntentFor(one, 'GTS_PDFA1', ['mntr', 'prtr'], 'RGB')
  const hasIntent = intents.length === 1 && intents.every(isIntent)
  const objects = context.enumerateIndirectObjects().map(([, object]) => object)
  const fonts = inspectFonts(document, contents)
  const top = readTags(document) ?? []
  // A document with figures that are not described does not name PDF/UA; that they are not is the clause of figures.
  const declared = ['<pdfaid:part>2<', '<pdfaid:conformance>A<', '<dc:title>']
  if (areFiguresDescribed(top.flatMap((tag) => [...tagsIn(tag)]))) declared.push('<pdfuaid:part>1<')
  const { trailerInfo } = context
  return [
    countOf('metadata', declared, (one) => metadata.includes(one)),
    countOf('document', [...sayingsOf(catalog), !pages.some(isActing)], (is) => is),
    // What would have to be marked yet is neither text nor artifact.
    countOf('content', contents, ({ text }) => marksOfArtifacts(text).length === 0),
    ...inspectMarks(document, contents, top, links),
    ...inspectTags(document, top, links),
    countOf(
      'order',
      pages.filter(({ node }) => node.has(name('Annots'))),
      ({ node }) => node.get(name('Tabs')) === name('S'),
    ),
    inspectBytes(file),
    countOf('trailer', [trailerInfo.ID !== undefined, !trailerInfo.Encrypt], (is) => is),
    countOf('streams', streamsOf(document), isPlainStream),
    countOf('limits', [...objects, ...pages], (one) =>
      one instanceof PDFPage
        ? isPageWithinLimits(one)
        : objects.length <= MOST_OBJECTS && isWithinLimits(one),
    ),
    countOf('operators', pages, (page) => isPlainContent(document, page, contents[pages.indexOf(page)])),
    countOf('intent', intents, isIntent),
    countOf('profiles', streamsOf(document).filter(isOfSpace(document)), isPlainProfile),
    countOf('colours', contents, ({ text }) => hasIntent && !/(?:^|\s)[kK](?:\s|$)/.test(text)),
    countOf('graphics', graphicsOf(document), isSelfContained),
    fonts.composites,
    fonts.glyphs,
    fonts.widths,
    countOf('unicode', contents, hasMeanings),
    countOf('actions', links, ({ link }) => isHarmless(link)),
    countOf('images', images, isPlainImage),
    countOf('xmp', inspectXmp(metadata), (is) => is),
    countOf('information', compareInformation(document, parseXmp(metadata)), (is) => is),
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
    ...['JavaScript', 'EmbeddedFiles', 'AlternatePresentations'].map((key) => !names?.has(name(key))),
  ]
}

/** Whether a page does something when it is opened or closed, or shows itself in steps. */
function isActing({ node }: PDFPage): boolean {
  return ['AA', 'PresSteps'].some((key) => node.has(name(key)))
}

/** Whether every glyph of a page means a character, and none is that for a character which a font lacks. */
function hasMeanings({ glyphs, text }: PageContent): boolean {
  return glyphs.every(
    ({ meaning, start, end }) =>
      !/[\0\ufeff\ufffe\ufffd\p{Private_Use}]/u.test(meaning) && text.slice(start, end) !== '0000',
  )
}

/** Whether an image has colours of a known space in depths that readers know, and is painted as it is. */
function isPlainImage(image: PDFDict): boolean {
  const depth = image.lookupMaybe(name('BitsPerComponent'), PDFNumber)?.asNumber() ?? 1
  return (
    image.get(name('Interpolate'))?.toString() !== 'true' &&
    [1, 2, 4, 8, 16].includes(depth) &&
    image.lookup(name('Filter')) !== name('JPXDecode') &&
    image.lookup(name('ColorSpace')) !== name('DeviceCMYK')
  )
}

/** Which streams are profiles of colour spaces. */
function isOfSpace({ context }: PDFDocument): (stream: PDFRawStream) => boolean {
  const found = new Set<unknown>()
  const look = (object: unknown): void => {
    if (object instanceof PDFArray) {
      if (object.get(0) === name('ICCBased')) found.add(object.lookup(1))
      object.asArray().forEach(look)
    } else if (object instanceof PDFRawStream) look(object.dict)
    else if (object instanceof PDFDict) object.values().forEach(look)
  }
  for (const [, object] of context.enumerateIndirectObjects()) look(object)
  return (stream) => found.has(stream)
}

/** @see ISO 19005-2, 6.2.4.2 "ICCBased colour spaces" */
function isPlainProfile(stream: PDFRawStream): boolean {
  const profile = readProfile(stream)
  const count = stream.dict.lookupMaybe(name('N'), PDFNumber)?.asNumber() ?? 0
  return (
    profile.version < 5 &&
    ['prtr', 'mntr', 'scnr', 'spac'].includes(profile.device) &&
    hasComponents(profile, count)
  )
}

function isPageWithinLimits(page: PDFPage): boolean {
  return [page.getMediaBox(), page.getCropBox(), page.getTrimBox()].every(({ width, height }) =>
    [width, height].every((side) => side >= SMALLEST && side <= GREATEST),
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

/** Whether an annotation is shown and printed, and leads to a place or an address and does nothing else. */
function isHarmless(link: PDFDict): boolean {
  const action = link.lookupMaybe(name('A'), PDFDict)?.get(name('S'))
  const flags = Number(link.get(name('F'))?.toString() ?? 0)
  const isSeen = (flags & PRINTED) !== 0 && (flags & UNSEEN) === 0
  const isPlain = link.get(name('Subtype')) === name('Link') && !link.has(name('AA'))
  return isSeen && isPlain && (action === undefined || action === name('URI') || action === name('GoTo'))
}
