const DIGITS = '〇一二三四五六七八九'
const UNITS: Readonly<Record<string, number>> = { 十: 10, 百: 100, 千: 1000 }

/** What numbers are written with, for the inside of a character class: Arabic of both widths, kanji, 元 for the first year. */
export const NUMERALS = '0-9０-９〇一二三四五六七八九十百千元'

/**
 * Read a number in Arabic digits of either width or in kanji of either manner: `38`, `３８`, `三八`, `三十八`; 元 is 1.
 *
 * @returns  NaN for what is none
 */
export function readNumber(text: string): number {
  if (text === '元') return 1
  const narrow = text.normalize('NFKC')
  if (/^\d+$/.test(narrow)) return Number(narrow)
  if (/^[〇一二三四五六七八九]+$/.test(text)) {
    return Number([...text].map((character) => DIGITS.indexOf(character)).join(''))
  }
  if (!/^[一二三四五六七八九十百千]+$/.test(text)) return Number.NaN
  let sum = 0
  let digit = 0
  for (const character of text) {
    const unit = UNITS[character]
    if (unit === undefined) digit = DIGITS.indexOf(character)
    else {
      sum += (digit || 1) * unit
      digit = 0
    }
  }
  return sum + digit
}
