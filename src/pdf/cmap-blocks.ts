/** ISO 32000-1, 9.10.3: no block of a CMap has more entries. */
const BLOCK = 100

/** Write what glyphs mean, as it is in a table ToUnicode before `endcmap`. */
export function cmapBlocks(meanings: readonly (readonly [code: number, meaning: string])[]): string {
  const blocks: string[] = []
  for (let at = 0; at < meanings.length; at += BLOCK) {
    const block = meanings.slice(at, at + BLOCK).map(([code, meaning]) => cmapEntry(code, meaning))
    blocks.push(`${block.length} beginbfchar\n${block.join('\n')}\nendbfchar\n`)
  }
  return blocks.join('')
}

/** Write what one glyph means. */
export function cmapEntry(code: number, meaning: string): string {
  const units = Array.from({ length: meaning.length }, (_, at) => fourDigits(meaning.charCodeAt(at)))
  return `<${fourDigits(code)}> <${units.join('')}>`
}

/** Write a number of 16 bits as a code of a CMap or of a string. */
export function fourDigits(value: number): string {
  return value.toString(16).toUpperCase().padStart(4, '0')
}
