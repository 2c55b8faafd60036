/** What is not part of a word. */
const BETWEEN_WORDS = String.raw`[^\p{L}\p{M}ー]`

/**
 * Whether a character is in a word that is written in hiragana alone, with punctuation on both sides: a word that is listed
 * or mentioned, as 「はは」 and 「ととのふ」 in an index of readings, and no part of a sentence.
 */
export function isInKanaAlone(text: string, index: number): boolean {
  const before = text.slice(0, index).split(new RegExp(BETWEEN_WORDS, 'u')).at(-1) ?? ''
  const after = text.slice(index).split(new RegExp(BETWEEN_WORDS, 'u'))[0] ?? ''
  return /^[\p{Script=Hiragana}ー]+$/u.test(before + after)
}
