declare module 'cubic2quad' {
  /** @returns  x and y of the first point, then of each control and end point of the quadratic curves */
  function cubic2quad(
    x1: number,
    y1: number,
    cx1: number,
    cy1: number,
    cx2: number,
    cy2: number,
    x2: number,
    y2: number,
    precision: number,
  ): number[]
  export default cubic2quad
}
