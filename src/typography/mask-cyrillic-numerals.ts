const WORD = /[\p{L}\p{M}]+/gu
const CYRILLIC = /^\p{Script=Cyrillic}/u
const LATIN = /^\p{Script=Latin}/u
/** Up to 399: centuries, volumes, monarchs. A single C is the letter that some type for the Cyrillic С. */
const ROMAN_NUMERAL = /^(?=.)C{0,3}(?:X[CL]|L?X{0,3})(?:I[XV]|V?I{0,3})$/
const JAPANESE_PUNCTUATION = /[\u3000-\u303f\uff00-\uff65]/u

/**
 * Replace Roman numerals that are part of Cyrillic text, as in `Пётр I` and `в XXI в.`, by as many Cyrillic letters: they
 * are read in the language around them. What comes before a Latin word may be its initials and stays.
 *
 * @returns  a text of the same length
 */
export function maskCyrillicNumerals(text: string): string {
  if (!/[IVXLC]/.test(text) || !/\p{Script=Cyrillic}/u.test(text)) return text
  const words = [...text.matchAll(WORD)].map(({ 0: word, index }) => ({
    word,
    from: index,
    to: index + word.length,
  }))
  const before = nearest(words, (one, next) => text.slice(one.to, next.from))
  const after = nearest(words.toReversed(), (one, next) => text.slice(next.to, one.from)).toReversed()
  let masked = ''
  let end = 0
  for (const [index, { word, from, to }] of words.entries()) {
    const [left, right] = [before[index], after[index]]
    if (!ROMAN_NUMERAL.test(word) || (right && LATIN.test(right)) || !CYRILLIC.test(left ?? right ?? ''))
      continue
    masked += text.slice(end, from) + 'ж'.repeat(word.length)
    end = to
  }
  return masked + text.slice(end)
}

/** For each word the last one before it that is no numeral, as far as no Japanese punctuation is between. */
function nearest<Word extends { word: string }>(
  words: readonly Word[],
  between: (one: Word, next: Word) => string,
): (string | undefined)[] {
  let last: string | undefined
  return words.map((next, index) => {
    const one = words[index - 1]
    if (one && !ROMAN_NUMERAL.test(one.word)) last = one.word
    if (one && JAPANESE_PUNCTUATION.test(between(one, next))) last = undefined
    return last
  })
}
