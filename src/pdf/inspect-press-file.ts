import { PDFArray, PDFDict, type PDFDocument, PDFName, type PDFPage } from '@cantoo/pdf-lib'
import { type Clause, countedAs, countOf, type PressClauseId } from './clause.js'
import { compareInformation } from './compare-information.js'
import { inspectBytes } from './inspect-bytes.js'
import { inspectFonts } from './inspect-fonts.js'
import { inspectPressDevices } from './inspect-press-devices.js'
import { isIntentFor } from './is-intent-for.js'
import { isPlainContent } from './is-plain-content.js'
import { listFonts } from './list-fonts.js'
import { outputIntentsOf } from './output-intents-of.js'
import { PageContent } from './page-content.js'
import { graphicsOf, isPlainStream, isSelfContained, streamsOf } from './painted-objects.js'
import { parseXmp } from './parse-xmp.js'
import { PRESS_STANDARD } from './press-claims.js'
import { readXmp } from './xmp-metadata.js'

const name = (text: string): PDFName => PDFName.of(text)

/** Boxes may differ by what their numbers were rounded by, in points. */
const TOLERANCE = 0.01

interface Box {
  x: number
  y: number
  width: number
  height: number
}

/**
 * Check a printer's file against clauses of PDF/X-4. That it is painted in inks, `inspectPdf` says.
 *
 * @param file  its bytes
 */
export function inspectPressFile(document: PDFDocument, file: Uint8Array): Clause<PressClauseId>[] {
  const { catalog, context } = document
  const pages = document.getPages()
  const information = context.lookup(context.trailerInfo.Info)
  const xmp = readXmp(document)
  const declared = [
    `<pdfxid:GTS_PDFXVersion>${PRESS_STANDARD}<`,
    '<pdf:Trapped>False<',
    '<dc:title>',
    '<xmp:CreateDate>',
    '<xmp:ModifyDate>',
    '<xmp:MetadataDate>',
    '<xmpMM:DocumentID>',
    '<xmpMM:VersionID>',
    '<xmpMM:RenditionClass>',
  ]
  const isSaid = (key: string, value: string): boolean =>
    information instanceof PDFDict && information.get(name(key))?.toString() === value
  const sayings = [
    ...declared.map((one) => xmp.includes(one)),
    isSaid('GTS_PDFXVersion', `(${PRESS_STANDARD})`),
    isSaid('Trapped', '/False'),
  ]
  const { trailerInfo } = context
  const contents = pages.map((page) => new PageContent(document, page))
  const fonts = inspectFonts(document, contents)
  return [
    countOf('press-metadata', sayings, (is) => is),
    countOf('press-information', compareInformation(document, parseXmp(xmp)), (is) => is),
    countedAs('press-bytes', inspectBytes(file)),
    countOf('press-trailer', [trailerInfo.ID !== undefined, !trailerInfo.Encrypt], (is) => is),
    countOf('press-intent', outputIntentsOf(document), (one) =>
      isIntentFor(one, 'GTS_PDFX', ['prtr'], 'CMYK'),
    ),
    countOf('press-fonts', listFonts(document), ({ isEmbedded }) => isEmbedded),
    countedAs('press-composites', fonts.composites),
    countedAs('press-glyphs', fonts.glyphs),
    countedAs('press-widths', fonts.widths),
    countOf('press-boxes', pages, areBoxesNested),
    countOf('press-annotations', [catalog, ...pages.map(({ node }) => node)], isPassive),
    countOf('press-streams', streamsOf(document), isPlainStream),
    countOf('press-operators', pages, (page) =>
      isPlainContent(document, page, contents[pages.indexOf(page)]),
    ),
    countOf('press-graphics', graphicsOf(document), isSelfContained),
    ...inspectPressDevices(document),
  ]
}

/** A page says where it is trimmed, once, and each box is within the next. */
function areBoxesNested(page: PDFPage): boolean {
  const boxes = [page.getTrimBox(), page.getBleedBox(), page.getMediaBox()]
  const isNested = boxes.every((box, index) => {
    const around = boxes[index + 1]
    return !around || isWithin(box, around)
  })
  return page.node.has(name('TrimBox')) && !page.node.has(name('ArtBox')) && isNested
}

function isWithin(inner: Box, outer: Box): boolean {
  return (
    inner.x >= outer.x - TOLERANCE &&
    inner.y >= outer.y - TOLERANCE &&
    inner.x + inner.width <= outer.x + outer.width + TOLERANCE &&
    inner.y + inner.height <= outer.y + outer.height + TOLERANCE
  )
}

/** Whether a page, or the document, has nothing that is laid over what is printed, and nothing that acts. */
function isPassive(dictionary: PDFDict): boolean {
  const annotations = dictionary.lookupMaybe(name('Annots'), PDFArray)?.size() ?? 0
  const keys = ['AA', 'OpenAction', 'AcroForm', 'Names', 'PresSteps']
  return annotations === 0 && !keys.some((key) => dictionary.has(name(key)))
}
