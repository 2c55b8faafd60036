declare module 'subset-font' {
  interface Options {
    targetFormat: 'truetype' | 'sfnt' | 'woff' | 'woff2'
    preserveNameIds?: number[]
    noLayoutClosure?: boolean
    variationAxes?: Readonly<Record<string, number>>
  }
  function subsetFont(font: Uint8Array, text: string, options: Options): Promise<Uint8Array>
  export default subsetFont
}
