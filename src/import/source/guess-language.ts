import { scripts } from './scripts.js'
import { withoutMarks } from './without-marks.js'

const JAPANESE = new RegExp(`[${scripts.japanese}]`, 'gu')
const LETTERS = /\p{L}/gu

/**
 * The language that most of a text is written in, as its script says: Japanese, Russian or English.
 *
 * @returns  BCP 47
 */
export function guessLanguage(text: string): 'ja' | 'ru' | 'en' {
  const plain = withoutMarks(text)
  const letters = plain.match(LETTERS)?.length ?? 0
  const japanese = plain.match(JAPANESE)?.length ?? 0
  const cyrillic = plain.match(/\p{sc=Cyrillic}/gu)?.length ?? 0
  if (japanese * 5 > letters) return 'ja'
  return cyrillic * 2 > letters ? 'ru' : 'en'
}
