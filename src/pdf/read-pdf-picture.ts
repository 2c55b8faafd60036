import type { PDFPageProxy } from 'pdfjs-dist'
import type { Matrix } from './matrix.js'

/** An image on a page of a PDF, in points from the upper left corner of the page as it is shown. */
export interface PdfPicture {
  x: number
  right: number
  /** Upper and lower edge. */
  top: number
  bottom: number
  /** One image on several pages has one name. */
  id: string
  /** Unpacks it; none where pdf.js cannot. To be called before the page is left. */
  read(): Promise<PixelImage | undefined>
}

/** An unpacked image. */
export interface PixelImage {
  width: number
  height: number
  /** Of a pixel: grey, in bits; red, green, blue; the same with opacity. */
  kind: 'bits' | 'rgb' | 'rgba'
  data: Uint8Array
}

/** What pdf.js makes of an image. */
interface PdfJsImage {
  width: number
  height: number
  kind?: number
  data?: Uint8Array | Uint8ClampedArray | null
}

/** As `ImageKind` of pdf.js numbers them. */
const KINDS: Readonly<Record<number, PixelImage['kind']>> = { 1: 'bits', 2: 'rgb', 3: 'rgba' }

/**
 * Find where an image is drawn, and how it can be read.
 *
 * @param image  name of the image, or the image itself
 * @param ctm    leads the unit square to its place on the page
 * @see ISO 32000-1, 8.9.5 "Image dictionaries"
 */
export function readPdfPicture(page: PDFPageProxy, image: unknown, ctm: Matrix): PdfPicture {
  const corners = [
    [0, 0],
    [1, 0],
    [0, 1],
    [1, 1],
  ].map(([x = 0, y = 0]) => [ctm[0] * x + ctm[2] * y + ctm[4], ctm[1] * x + ctm[3] * y + ctm[5]] as const)
  const [xs, ys] = [corners.map(([x]) => x), corners.map(([, y]) => y)]
  return {
    x: Math.min(...xs),
    right: Math.max(...xs),
    top: Math.min(...ys),
    bottom: Math.max(...ys),
    id: typeof image === 'string' ? image : '',
    read: async () => pixelsOf(await imageOf(page, image)),
  }
}

function imageOf(page: PDFPageProxy, image: unknown): Promise<PdfJsImage | null> {
  if (typeof image !== 'string') return Promise.resolve(image as PdfJsImage)
  const store = image.startsWith('g_') ? page.commonObjs : page.objs
  return new Promise((resolve) => store.get(image, resolve))
}

function pixelsOf(image: PdfJsImage | null): PixelImage | undefined {
  const kind = KINDS[image?.kind ?? 0]
  if (!image?.data || !kind) return undefined
  const data = new Uint8Array(image.data.buffer, image.data.byteOffset, image.data.byteLength)
  return { width: image.width, height: image.height, kind, data }
}
