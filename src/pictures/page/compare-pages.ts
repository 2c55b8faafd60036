import pixelmatch from 'pixelmatch'
import type { Drawing, MarkedPicture, PageDifference } from '../drawing.js'
import { drawPage } from './draw-pages.js'

/** Side of the squares that are marked, in pixels, so that a letter gets one mark. */
const SQUARE = 6

/** Colours of the differences, old and new. */
const MARKS = { old: 'rgba(214, 48, 49, 0.22)', new: 'rgba(24, 138, 66, 0.22)' }

/**
 * Draw a page of two documents and mark where they differ.
 *
 * @returns  `undefined` where the pictures are equal or one of the pages does not exist
 */
export async function comparePages(input: {
  old: Drawing
  new: Drawing
  withPictures: boolean
}): Promise<PageDifference | undefined> {
  const [old, found] = [await drawPage(input.old), await drawPage(input.new)]
  if (!old || !found) return undefined
  const width = Math.max(old.width, found.width)
  const height = Math.max(old.height, found.height)
  const mask = new Uint8ClampedArray(width * height * 4)
  const pixels = pixelmatch(
    pixelsOf(old, width, height),
    pixelsOf(found, width, height),
    mask,
    width,
    height,
    {
      threshold: 0.05,
      includeAA: true,
      diffMask: true,
    },
  )
  const isSame = pixels === 0 && old.width === found.width && old.height === found.height
  if (isSame) return undefined
  if (!input.withPictures) return { pixels }
  const squares = squaresOf(mask, width, height)
  const pictures = {
    old: markedPicture(old, squares, MARKS.old),
    new: markedPicture(found, squares, MARKS.new),
  }
  return { pixels, pictures }
}

function contextOf(canvas: HTMLCanvasElement): CanvasRenderingContext2D {
  const context = canvas.getContext('2d')
  if (!context) throw new Error('The browser gives no canvas')
  return context
}

/** A page of another size is white beyond its edge. */
function pixelsOf(canvas: HTMLCanvasElement, width: number, height: number): Uint8ClampedArray {
  const sheet = document.createElement('canvas')
  sheet.width = width
  sheet.height = height
  const context = contextOf(sheet)
  context.fillStyle = 'white'
  context.fillRect(0, 0, width, height)
  context.drawImage(canvas, 0, 0)
  return context.getImageData(0, 0, width, height).data
}

function squaresOf(mask: Uint8ClampedArray, width: number, height: number): [left: number, top: number][] {
  const marked = new Set<number>()
  const columns = Math.ceil(width / SQUARE)
  for (let at = 0; at < width * height; at++) {
    if (mask[at * 4 + 3] === 0) continue
    marked.add(Math.floor(Math.floor(at / width) / SQUARE) * columns + Math.floor((at % width) / SQUARE))
  }
  return [...marked].map((square) => [(square % columns) * SQUARE, Math.floor(square / columns) * SQUARE])
}

function markedPicture(
  canvas: HTMLCanvasElement,
  squares: readonly [number, number][],
  colour: string,
): MarkedPicture {
  const context = contextOf(canvas)
  context.fillStyle = colour
  // As one shape: where two squares meet it is not darker.
  context.beginPath()
  for (const [left, top] of squares) context.rect(left - 1, top - 1, SQUARE + 2, SQUARE + 2)
  context.fill()
  const url = canvas.toDataURL('image/webp', 0.8)
  return { webp: url.slice(url.indexOf(',') + 1), width: canvas.width, height: canvas.height }
}
