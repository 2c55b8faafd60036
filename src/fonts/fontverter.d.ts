declare module 'fontverter' {
  function convert(font: Uint8Array, to: 'sfnt' | 'truetype' | 'woff' | 'woff2'): Promise<Uint8Array>
  const fontverter: { convert: typeof convert }
  export default fontverter
}
