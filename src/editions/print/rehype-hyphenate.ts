import { createRequire } from 'node:module'
import type { Element, Root } from 'hast'
import createHyphenator, { type PatternsDefinition } from 'hyphen'
import { primaryOf } from '../../model/translated.js'
import { visitRuns } from '../../model/visit-runs.js'

/** Files of patterns by language; one is loaded when the language first occurs. */
const PATTERNS = new Map([
  ...'be bg cs da es et fi fr grc hr hu hy it ka la lt lv nb nl nn pl pt ro ru sk sl sv tr uk'
    .split(' ')
    .map((language) => [language, `hyphen/patterns/${language}.js`] as const),
  ['de', 'hyphen/patterns/de-1996.js'],
  ['el', 'hyphen/patterns/el-monoton.js'],
  ['en', 'hyphen/patterns/en-us.js'],
  ['mn', 'hyphen/patterns/mn-cyrl.js'],
  ['sr', 'hyphen/patterns/sr-cyrl.js'],
])
const require = createRequire(import.meta.url)
/** What has more letters than any word is none, and would take long to divide. */
const LONG_WORD = /(?<![\p{L}\p{M}\p{N}._/@\u00ad])[\p{L}\p{M}]{5,200}(?![\p{L}\p{M}\p{N}_/@\u00ad])/gu
const ADDRESS = /\b(?:https?:\/\/|www\.|doi:)\S+/gu

/**
 * Put U+00AD into words of the languages that have patterns, so that the browser, which has no dictionaries,
 * can break them. A word with an author's own U+00AD stays as it is.
 *
 * Words shorter than five letters stay whole; never fewer than two letters before a break or three after (two
 * in Russian, as is the rule there). Words in capitals, in headings, addresses and code stay whole.
 *
 * @param lang  language of text that is not marked otherwise, BCP 47
 * @see JLREQ, 3.2.3 "Mixed text composition"
 */
export function rehypeHyphenate(lang: string) {
  const hyphenators = new Map<string, (word: string) => string>()
  const hyphenatorOf = (language: string): ((word: string) => string) | undefined => {
    const primary = primaryOf(language)
    const patterns = PATTERNS.get(primary)
    if (!patterns) return undefined
    let hyphenator = hyphenators.get(primary)
    if (!hyphenator) {
      const split = createHyphenator(require(patterns) as PatternsDefinition, {
        hyphenChar: '\u00ad',
        minWordLength: 5,
      })
      const tail = primary === 'ru' || primary === 'uk' ? 2 : 3
      hyphenator = (word) =>
        hyphenateLetters(word, (letters) => withoutShortEnds(String(split(letters)), tail))
      hyphenators.set(primary, hyphenator)
    }
    return hyphenator
  }
  return (tree: Root): undefined => {
    visitRuns(tree, lang, (text, language, ancestors) => {
      const hyphenate = hyphenatorOf(language)
      if (ancestors.some(isHeading)) {
        text.value = text.value.replace(/\u00ad/g, '')
        return
      }
      if (!hyphenate) return
      const addresses = [...text.value.matchAll(ADDRESS)].map(
        ({ index, 0: { length } }) => [index, index + length] as const,
      )
      text.value = text.value.replace(LONG_WORD, (word, at: number) => {
        const inAddress = addresses.some(([start, end]) => at >= start && at < end)
        return inAddress || word === word.toUpperCase() ? word : hyphenate(word)
      })
    })
  }
}

/** Headings, titles, subtitles and authors are broken between words only, at no point of the author's either. */
function isHeading(one: Root | Element): boolean {
  return one.type === 'element' && /^(?:h[1-6]|header)$/.test(one.tagName)
}

/** Patterns know no combining marks: a word is divided as if it had none, and each mark stays with its letter. */
function hyphenateLetters(word: string, hyphenate: (letters: string) => string): string {
  const letters = word.match(/\P{M}\p{M}*/gu) ?? []
  const bare = letters.map((letter) => String.fromCodePoint(letter.codePointAt(0) ?? 0)).join('')
  if (bare === word) return hyphenate(word)
  const marked = letters[Symbol.iterator]()
  return [...hyphenate(bare)].map((one) => (one === '\u00ad' ? one : (marked.next().value ?? ''))).join('')
}

function withoutShortEnds(word: string, tail: number): string {
  const parts = word.split('\u00ad')
  while (parts.length > 1 && (parts[0]?.length ?? 0) < 2) parts.splice(0, 2, parts.slice(0, 2).join(''))
  while (parts.length > 1 && (parts.at(-1)?.length ?? 0) < tail) parts.splice(-2, 2, parts.slice(-2).join(''))
  return parts.join('\u00ad')
}
