/**
 * A transformation of the plane.
 *
 * @see ISO 32000-1, 8.3.3 "Common transformations"
 */
export type Matrix = readonly [number, number, number, number, number, number]

/** Transform by `b`, then by `a`. */
export function multiply(a: Matrix, b: Matrix): Matrix {
  return [
    a[0] * b[0] + a[2] * b[1],
    a[1] * b[0] + a[3] * b[1],
    a[0] * b[2] + a[2] * b[3],
    a[1] * b[2] + a[3] * b[3],
    a[0] * b[4] + a[2] * b[5] + a[4],
    a[1] * b[4] + a[3] * b[5] + a[5],
  ]
}
