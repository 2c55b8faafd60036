/** JLREQ's character classes, by number. Those of vertical setting, warichu and mathematics are not distinguished. */
export const CharacterClass = {
  openingBracket: 1,
  closingBracket: 2,
  hyphen: 3,
  dividingPunctuation: 4,
  middleDot: 5,
  fullStop: 6,
  comma: 7,
  inseparable: 8,
  iterationMark: 9,
  prolongedSound: 10,
  smallKana: 11,
  prefixedAbbreviation: 12,
  postfixedAbbreviation: 13,
  ideographicSpace: 14,
  hiragana: 15,
  katakana: 16,
  ideograph: 19,
  referenceMark: 20,
  ruby: 22,
  numeral: 24,
  wordSpace: 26,
  western: 27,
} as const

export type CharacterClass = (typeof CharacterClass)[keyof typeof CharacterClass]

/** What a text begins with whose first character is part of a word or number of whatever script. */
export const LETTER_OR_DIGIT = /^[\p{L}\p{N}]/u

/** What a text begins with whose first character is a Western stop, a closing bracket or a quotation mark that mostly closes. */
export const WESTERN_CLOSING = /^[,.;:!?)\]}»”’]/u

const MEMBERS: readonly (readonly [CharacterClass, string])[] = [
  [CharacterClass.openingBracket, '（〔［｛〈《「『【｟〘〖〝'],
  [CharacterClass.closingBracket, '）〕］｝〉》」』】｠〙〗〟'],
  [CharacterClass.hyphen, '〜～゠'],
  [CharacterClass.dividingPunctuation, '！？‼⁇⁈⁉'],
  [CharacterClass.middleDot, '・：；'],
  [CharacterClass.fullStop, '。．'],
  [CharacterClass.comma, '、，'],
  [CharacterClass.inseparable, '―〳〴〵'],
  [CharacterClass.iterationMark, 'ヽヾゝゞ々〻'],
  [CharacterClass.prolongedSound, 'ー'],
  [
    CharacterClass.smallKana,
    'ぁぃぅぇぉァィゥェォっゃゅょゎゕゖッャュョヮヵヶㇰㇱㇲㇳㇴㇵㇶㇷㇸㇹㇺㇻㇼㇽㇾㇿ',
  ],
  [CharacterClass.prefixedAbbreviation, '￥＄￡＃€№√∛∜∠∂∇'],
  [CharacterClass.postfixedAbbreviation, '°′″℃￠％‰㏋ℓ㌃㌍㌔㌘㌢㌣㌦㌧㌫㌶㌻㍉㍊㍍㍑㍗㎎㎏㎜㎝㎞㎡㏄'],
  [CharacterClass.ideographicSpace, '\u3000'],
]

/** Punctuation and symbols that are Japanese in Japanese text and Western in Western text. */
const JAPANESE_ONLY: readonly (readonly [CharacterClass, string])[] = [
  [CharacterClass.openingBracket, '‘“'],
  [CharacterClass.closingBracket, '’”'],
  [CharacterClass.hyphen, '‐–'],
  [CharacterClass.inseparable, '—…‥'],
  [CharacterClass.postfixedAbbreviation, '%'],
]

/**
 * Blocks of Western type: the alphabets before Hangul; Mongolian and Phags-pa, whose words have spaces; Latin and Greek additions, punctuation and symbols of letters up to
 * the fractions, since Roman numerals are ideographs (cl-19); the later blocks of Latin, Cyrillic and others; ligatures
 * and the forms of Hebrew and Arabic.
 */
const WESTERN: readonly (readonly [number, number])[] = [
  [0x0000, 0x10ff],
  [0x1800, 0x18af],
  [0x1e00, 0x215f],
  [0x2c00, 0x2dff],
  [0xa640, 0xa7ff],
  [0xa840, 0xa87f],
  [0xab30, 0xab6f],
  [0xfb00, 0xfdff],
  [0xfe20, 0xfe2f],
  [0xfe70, 0xfefe],
]
/** Arrows and mathematical operators. */
const OPERATORS: readonly (readonly [number, number])[] = [[0x2190, 0x22ff]]

const CLASS_OF = new Map(
  MEMBERS.flatMap(([of, members]) => [...members].map((member) => [member, of] as const)),
)
const CLASS_IN_JAPANESE = new Map(
  JAPANESE_ONLY.flatMap(([of, members]) => [...members].map((member) => [member, of] as const)),
)

/**
 * Get the class of a cluster by its first character.
 *
 * Letters of Latin, Cyrillic and Greek are Western (cl-27) in every language, since print sets them
 * proportionally; digits are grouped numerals (cl-24) in Japanese.
 *
 * @param cluster   one cluster of running text
 * @param language  BCP 47 language of its run
 * @see JLREQ, 3.9.2 "Grouping of Characters and Symbols depending on their Positioning"; appendix A
 */
export function characterClass(cluster: string, language: string): CharacterClass {
  const point = cluster.codePointAt(0) ?? 0
  if (point >= 0x4e00 && point <= 0x9fff) return CharacterClass.ideograph
  // A reading mark (返り点) stays, as a note call does, at the character that it follows.
  if (point >= 0x3190 && point <= 0x319f) return CharacterClass.referenceMark
  const first = String.fromCodePoint(point)
  const known = CLASS_OF.get(first)
  if (known !== undefined) return known
  if (point >= 0x3041 && point <= 0x3096) return CharacterClass.hiragana
  if (point >= 0x30a1 && point <= 0x30ff) return CharacterClass.katakana
  const isJapanese = language.startsWith('ja')
  const japanese = isJapanese ? CLASS_IN_JAPANESE.get(first) : undefined
  if (japanese !== undefined) return japanese
  if (point === 0x20 || point === 0xa0) return CharacterClass.wordSpace
  if (point >= 0x30 && point <= 0x39) return isJapanese ? CharacterClass.numeral : CharacterClass.western
  if (isWithin(point, WESTERN)) return CharacterClass.western
  // Arrows and operators between Western words are set as these are, without quarter ems.
  if (!isJapanese && isWithin(point, OPERATORS)) return CharacterClass.western
  return CharacterClass.ideograph
}

function isWithin(point: number, blocks: readonly (readonly [number, number])[]): boolean {
  return blocks.some(([first, last]) => point >= first && point <= last)
}
