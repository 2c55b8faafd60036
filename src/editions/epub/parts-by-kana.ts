/** The Latin letters that a name can begin with, by the kana that it begins with in Japanese. */
const INITIALS: readonly (readonly [kana: RegExp, latin: RegExp])[] = [
  [/^ア/, /^[AUH]/],
  [/^イ/, /^[IYEJ]/],
  [/^ウ/, /^[UWVO]/],
  [/^エ/, /^[EYHÉ]/],
  [/^オ/, /^[OAHÖ]/],
  [/^ヴ/, /^[VW]/],
  [/^[カキクケコ]/, /^[KCQXH]/],
  [/^[ガギグゲゴ]/, /^G/],
  [/^[サシスセソ]/, /^[SCTXŠ]/],
  [/^[ザジズゼゾ]/, /^[ZJGSD]/],
  [/^[タチツテト]/, /^[TC]/],
  [/^[ダヂヅデド]/, /^[DJ]/],
  [/^[ナニヌネノ]/, /^[NK]/],
  [/^[ハヒフヘホ]/, /^[HFJVW]/],
  [/^[バビブベボ]/, /^[BV]/],
  [/^[パピプペポ]/, /^P/],
  [/^[マミムメモ]/, /^M/],
  [/^[ヤユヨ]/, /^[YJIE]/],
  [/^[ラリルレロ]/, /^[RLWŁ]/],
  [/^ワ/, /^[WVO]/],
]

/**
 * The parts of a foreign name that is printed in katakana in one order and in Latin letters in the other: the first of the
 * katakana is the family's then, as in マルコフ・アンナ and Anna Markova.
 *
 * @param printed  as under the title
 * @param latin    the same name in Latin letters
 * @returns        `undefined` where the order is the same, or cannot be told by the sounds
 */
export function partsByKana(printed: string, latin: string): { family: string; given: string } | undefined {
  const kana = printed.split(/[・＝\s]/u)
  const words = latin.split(/\s+/)
  const [first = '', second = ''] = words
  if (
    kana.length !== 2 ||
    words.length !== 2 ||
    !kana.every((one) => /^[\p{Script=Katakana}ー]+$/u.test(one))
  )
    return undefined
  const [one = '', other = ''] = kana
  const isCrossed = sounds(one, second) && sounds(other, first)
  return isCrossed && !(sounds(one, first) && sounds(other, second))
    ? { family: second, given: first }
    : undefined
}

function sounds(kana: string, word: string): boolean {
  return INITIALS.some(([start, letter]) => start.test(kana) && letter.test(word))
}
