/** The letters of Japanese, for the inside of a character class. */
export const JAPANESE = String.raw`\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}ー々〆`

const LETTER = new RegExp(`[${JAPANESE}]`, 'u')

/** Whether a text has a letter of Japanese. */
export function isJapanese(text: string): boolean {
  return LETTER.test(text)
}
