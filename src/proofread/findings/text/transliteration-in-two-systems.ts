import { languageAt } from './language-at.js'
import { spellingGroups } from './spelling-groups.js'
import { stretchesOf } from './stretches-of.js'
import { textRule } from './text-rule.js'
import { withoutQuotes } from './without-quotes.js'

const NAME = /(?<![\p{L}'’-])\p{Lu}[\p{Ll}'’]{4,}(?![\p{L}-])/gu
/** Letters by which systems of transliteration differ, each as one of them. Longer ones come first. */
const LETTERS: readonly [RegExp, string][] = [
  [/['’]s$/u, ''],
  [/['’]/gu, ''],
  [/shch|šč|sch(?=[aeiou])/gu, 'щ'],
  [/tch|ch|č/gu, 'ч'],
  [/zh|ž/gu, 'ж'],
  [/sh|š/gu, 'ш'],
  [/kh/gu, 'х'],
  [/ts|tz|cz/gu, 'ц'],
  [/y[ao]u?|j[ao]|i[ao](?=\p{L})|ë/gu, 'я'],
  [/yu|ju|iu/gu, 'ю'],
  [/ye|je|ie/gu, 'e'],
  [/iy|ij|yi|yy|ii|y|j/gu, 'i'],
  [/ff$|v$|w/gu, 'v'],
]
/** What no name is without that is Russian. */
const RUSSIAN_END = /(?:ov|ev|in|ski|skaя|ich|iч|enko|sk|grad|burg|vskiя|kov|nov|чuk|ov[iя]|eva|ova|ina)$/u

export const transliterationInTwoSystems = textRule('transliteration-in-two-systems', ({ blocks }) => {
  const names = stretchesOf(
    blocks,
    NAME,
    // In a note a title keeps its own system
    ({ index }, block) =>
      block.place.note === undefined &&
      languageAt(block, index) === 'en' &&
      withoutQuotes(block)[index] !== '\ufffc',
  )
  return spellingGroups(names, (name) => {
    const key = LETTERS.reduce((word, [pattern, letter]) => word.replace(pattern, letter), name.toLowerCase())
    return RUSSIAN_END.test(key) ? key : name
  }).filter(({ data }) => withoutApostrophe(data.found) !== withoutApostrophe(data.usual))
})

/** The possessive of a name is the name. */
function withoutApostrophe(name: string): string {
  return name.replace(/['’]s$/u, '')
}
