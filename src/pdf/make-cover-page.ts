import { PDFDict, PDFDocument, PDFHexString, PDFName, PDFNumber } from '@cantoo/pdf-lib'
import type { CoverImage } from '../model/cover-image.js'
import { describeDocument } from './describe-document.js'
import { BLEED } from './draw-marks.js'
import { savePdf } from './load-and-save.js'
import { POINTS_PER_MM } from './points-per-mm.js'
import type { PdfMetadata } from './xmp-metadata.js'

const name = (text: string): PDFName => PDFName.of(text)

/**
 * Make a page that an image covers, to the bleed: what of it stands out is cut off, evenly on both sides.
 *
 * @param trim      trim size in mm
 * @param metadata  of the publication; the image is described by its title
 * @see ISO 32000-1, 14.8.4.5 "Illustration elements"
 */
export async function makeCoverPage(
  { mediaType, bytes }: CoverImage,
  trim: { width: number; height: number },
  metadata: PdfMetadata,
): Promise<Uint8Array> {
  const document = await PDFDocument.create({ updateMetadata: false })
  const { context, catalog } = document
  const image = await (mediaType === 'image/png' ? document.embedPng(bytes) : document.embedJpg(bytes))
  const [width, height] = [trim.width * POINTS_PER_MM, trim.height * POINTS_PER_MM]
  const bleed = BLEED * POINTS_PER_MM
  const scale = Math.max((width + 2 * bleed) / image.width, (height + 2 * bleed) / image.height)
  const [drawnWidth, drawnHeight] = [image.width * scale, image.height * scale]
  const page = document.addPage([width, height])
  for (const box of ['MediaBox', 'CropBox', 'TrimBox'])
    page.node.set(name(box), context.obj([0, 0, width, height]))
  const key = page.node.newXObject('Cover', image.ref)
  const at = [(width - drawnWidth) / 2, (height - drawnHeight) / 2]
  const matrix = [drawnWidth, 0, 0, drawnHeight, ...at].map((one) => one.toFixed(4)).join(' ')
  const content = `/Figure <</MCID 0>> BDC q ${matrix} cm ${key.toString()} Do Q EMC`
  page.node.set(name('Contents'), context.register(context.flateStream(content)))
  page.node.set(name('StructParents'), PDFNumber.of(0))
  page.node.set(name('Tabs'), name('S'))
  const figure = context.register(
    context.obj({
      Type: 'StructElem',
      S: 'Figure',
      Pg: page.ref,
      K: 0,
      A: { O: 'Layout', Placement: 'Block', BBox: [0, 0, width, height] },
    }),
  )
  context.lookup(figure, PDFDict).set(name('Alt'), PDFHexString.fromText(metadata.title))
  const root = context.register(
    context.obj({
      Type: 'StructTreeRoot',
      K: [figure],
      ParentTree: { Nums: [0, [figure]] },
      ParentTreeNextKey: 1,
    }),
  )
  context.lookup(figure, PDFDict).set(name('P'), root)
  catalog.set(name('StructTreeRoot'), root)
  catalog.set(name('MarkInfo'), context.obj({ Marked: true }))
  describeDocument(document, metadata, true)
  await document.flush()
  return savePdf(document)
}
