import type { FindingRule } from '../proof-article.js'
import { isInKanaAlone } from '../text/is-in-kana-alone.js'
import { EXCERPT, proseRule } from './prose-rule.js'

/** A noun between two particles, and the word before the first of them. */
const BARE_NOUN =
  /(?<word>.{1,4})(?<particle>[はがにでと])(?<noun>[\p{Script=Han}ァ-ヺー\p{Script=Cyrillic}\p{Script=Latin}\d]{1,12})$/u
const TIME =
  /(?:[年月日週朝晩夜頃時後前際間末初春夏秋冬]|年度|年代|世紀|学期|時代|初め|終わり|初頭|以降|以来|当初|同時|ため|よう|うち|とも|以上|以下|特|更|既|直ち|一般|一緒)$/u

/** Rules that read Japanese prose. */
export const proseRules: readonly FindingRule[] = [
  proseRule('polite-form', ({ excerpt }) => ({ kind: 'found', excerpt })),
  proseRule(
    'dropped-ra',
    ({ excerpt }) => ({ excerpt }),
    (text, index) => !isInKanaAlone(text, index),
  ),
  proseRule(
    'redundant-expression',
    ({ excerpt }) => ({ excerpt }),
    // することも and することは say something else
    (text, index) => /^することが/.test(text.slice(index)),
  ),
  proseRule(
    'doubled-particle',
    ({ excerpt, before }) => {
      const noun = BARE_NOUN.exec(before)?.[0].slice(-EXCERPT) ?? ''
      return { excerpt: `${noun}${excerpt.charAt(0)}` }
    },
    isRepeatedAtOnce,
  ),
  proseRule('dictionary-spelling', ({ excerpt, message }) => {
    // prh says “found => expected”, and what the dictionary notes in further lines
    const [change = '', ...notes] = message.split('\n')
    const [found, expected = ''] = change.split(' => ')
    return { kind: 'found', found: found || excerpt, expected, note: notes.join(' ').trim() }
  }),
]

/**
 * Whether only one noun is between the two particles, as in 夏祭りに広場に: of the matches of textlint, editors correct only
 * these. A time, an adverb or a purpose may be before a place.
 */
function isRepeatedAtOnce(text: string, index: number): boolean {
  const { word = '', particle } = BARE_NOUN.exec(text.slice(0, index))?.groups ?? {}
  return particle === text[index] && !TIME.test(word)
}
