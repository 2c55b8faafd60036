declare module 'pngjs' {
  export class PNG {
    constructor(size: { width: number; height: number })
    width: number
    height: number
    /** Red, green, blue and opacity of each pixel, row by row. */
    data: Buffer
    static sync: {
      read(bytes: Buffer): PNG
      write(image: PNG, options: { colorType: 0 | 2; deflateLevel: number }): Buffer
    }
    static bitblt(
      from: PNG,
      to: PNG,
      x: number,
      y: number,
      width: number,
      height: number,
      toX: number,
      toY: number,
    ): void
  }
}
