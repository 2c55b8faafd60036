import { viewOf } from './sfnt-tables.js'

/** A point of an outline, in font units: on the curve, or a control point. */
export interface OutlinePoint {
  x: number
  y: number
  isOn: boolean
}

/** A glyph as the table `glyf` has it. */
export interface WrittenGlyph {
  bytes: Uint8Array
  points: number
  contours: number
  /** xMin, yMin, xMax, yMax; of an invisible glyph there are none. */
  box?: readonly [left: number, bottom: number, right: number, top: number]
}

const ON_CURVE = 1

/**
 * Write a simple glyph, of whole words: coordinates in two bytes each, without instructions.
 *
 * @param contours  empty for an invisible glyph
 * @see OpenType Specification, "glyf", "Simple Glyph Table"
 */
export function writeGlyph(contours: readonly (readonly OutlinePoint[])[]): WrittenGlyph {
  const points = contours.flat()
  if (points.length === 0) return { bytes: new Uint8Array(0), points: 0, contours: 0 }
  const xs = points.map(({ x }) => x)
  const ys = points.map(({ y }) => y)
  const box = [Math.min(...xs), Math.min(...ys), Math.max(...xs), Math.max(...ys)] as const
  const length = 10 + 2 * contours.length + 2 + points.length * 5
  const bytes = new Uint8Array((length + 3) & ~3)
  const view = viewOf(bytes)
  view.setInt16(0, contours.length)
  for (const [index, value] of box.entries()) view.setInt16(2 + 2 * index, value)
  let at = 10
  let last = -1
  for (const { length: count } of contours) {
    last += count
    view.setUint16(at, last)
    at += 2
  }
  at += 2
  for (const { isOn } of points) view.setUint8(at++, isOn ? ON_CURVE : 0)
  for (const values of [xs, ys]) {
    let before = 0
    for (const value of values) {
      view.setInt16(at, value - before)
      before = value
      at += 2
    }
  }
  return { bytes, points: points.length, contours: contours.length, box }
}
