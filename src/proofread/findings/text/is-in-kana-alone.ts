const KANA_OR_COMMA = /[\p{Script=Hiragana}ー、，・]/u
const COMMA = /[、，・]/u
const LETTER = /[\p{L}\p{M}\p{N}ー]/u
const OPENING = /[（(「『“‘«〈《［[〔【]/u
const CLOSING = /[）)」』”’»〉》］\]〕】]/u

/** How far the neighbours of a word are looked for, in UTF-16 units. */
const REACH = 40
/** Length of a listed word, in characters: a clause in kana is longer. */
const LONGEST = 5
/** Number of words that are a list: two may be parts of a sentence. */
const LIST = 3

/**
 * Whether a character is in a word in hiragana alone that is mentioned or listed and is no part of a sentence: 「はは」 in
 * brackets or quotation marks, or one of several short words in hiragana, as をを、はは、ととのふ in an index of readings.
 */
export function isInKanaAlone(text: string, index: number): boolean {
  const start = index - lengthOf((distance) => text[index - 1 - distance])
  const end = index + lengthOf((distance) => text[index + distance])
  const [left, right] = [text[start - 1] ?? '', text[end] ?? '']
  const words = text.slice(start, end).split(COMMA)
  const isEnclosed = OPENING.test(left) && CLOSING.test(right)
  if (isEnclosed && words.length === 1) return true
  // What goes on in other letters, or farther than is looked, is no whole word
  const from = LETTER.test(left) ? 1 : 0
  const to = LETTER.test(right) ? words.length - 1 : words.length
  const at = text.slice(start, index).split(COMMA).length - 1
  if (at < from || at >= to || !isShort(words[at] ?? '')) return false
  const listed = words.slice(from, to)
  return isEnclosed ? listed.every(isShort) : listed.filter(isShort).length >= LIST
}

/** Count the characters of kana and the commas that follow one another. */
function lengthOf(characterAt: (distance: number) => string | undefined): number {
  let length = 0
  while (length < REACH && KANA_OR_COMMA.test(characterAt(length) ?? '')) length++
  return length
}

function isShort(word: string): boolean {
  return word.length > 0 && word.length <= LONGEST
}
