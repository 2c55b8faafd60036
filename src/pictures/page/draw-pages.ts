import type { PDFDocumentProxy } from 'pdfjs-dist'
import { getDocument, VerbosityLevel } from 'pdfjs-dist'
import type { Drawing, DrawingFault, Picture } from '../drawing.js'

/** Pixels beyond which no picture is drawn: an A3 sheet at 400 dpi has fewer. */
const LARGEST = 40_000_000

/** What the page has opened, by the address it was opened from. */
const documents = new Map<string, PDFDocumentProxy>()

/**
 * Open a PDF.
 *
 * @param path  where the page finds it
 * @returns     the number of its pages, or why it cannot be read
 */
export async function openDocument(path: string): Promise<{ count: number } | { fault: string }> {
  try {
    const document = await getDocument({
      url: path,
      cMapUrl: '/pdfjs/cmaps/',
      standardFontDataUrl: '/pdfjs/standard_fonts/',
      wasmUrl: '/pdfjs/wasm/',
      // The same outlines on every machine, whatever its browser does with fonts.
      disableFontFace: true,
      useSystemFonts: false,
      isEvalSupported: false,
      disableRange: true,
      disableStream: true,
      verbosity: VerbosityLevel.ERRORS,
    }).promise
    documents.set(path, document)
    return { count: document.numPages }
  } catch (error) {
    return { fault: faultOf(error) }
  }
}

/**
 * Draw a page, or a part of one, on a white background.
 *
 * @throws RangeError with a `DrawingFault`, for a page that does not exist or a picture that is too large
 */
export async function drawPage({ path, index, scale, clip }: Drawing): Promise<HTMLCanvasElement> {
  const open = documents.get(path)
  if (!open) throw new RangeError(`no PDF is open as ${path}`)
  if (!(index >= 0 && index < open.numPages)) throw new RangeError('no-such-page' satisfies DrawingFault)
  const page = await open.getPage(index + 1)
  // A viewport's unit is the PDF's point, ours the CSS pixel.
  const whole = page.getViewport({ scale: (scale * 96) / 72 })
  const part = clip ?? { left: 0, top: 0, right: whole.width / scale, bottom: whole.height / scale }
  const canvas = document.createElement('canvas')
  canvas.width = Math.max(1, Math.round((part.right - part.left) * scale))
  canvas.height = Math.max(1, Math.round((part.bottom - part.top) * scale))
  if (!(canvas.width * canvas.height <= LARGEST))
    throw new RangeError('picture-too-large' satisfies DrawingFault)
  const viewport = page.getViewport({
    scale: (scale * 96) / 72,
    offsetX: -part.left * scale,
    offsetY: -part.top * scale,
  })
  // For the screen pdf.js draws a frame at a time, and the browser smooths the edges of each frame a little differently:
  // two pictures of one page would not be the same.
  await page.render({ canvas, viewport, background: 'white', intent: 'print' }).promise
  return canvas
}

/**
 * Draw a page, or a part of one, as a PNG file; or return why it cannot be drawn: a `DrawingFault` or the message of
 * pdf.js.
 */
export async function drawPicture(drawing: Drawing): Promise<Picture<string> | { fault: string }> {
  try {
    return encode(await drawPage(drawing))
  } catch (error) {
    return { fault: faultOf(error) }
  }
}

/**
 * Write a canvas as a PNG file.
 *
 * @returns  the file in Base64, which is how bytes leave the page
 */
export function encode(canvas: HTMLCanvasElement): Picture<string> {
  const url = canvas.toDataURL('image/png')
  return { png: url.slice(url.indexOf(',') + 1), width: canvas.width, height: canvas.height }
}

function faultOf(error: unknown): string {
  return (error instanceof Error ? error.message : String(error)).replace(/\.$/, '')
}
