import { said } from '../../messages/say.js'
import type { Decisions } from '../report/decisions.js'
import { scripts } from '../source/scripts.js'

const BOUNDARY = new RegExp(
  `(?<=[${scripts.japanese}～〜])( ?)(?=[${scripts.western}])|(?<=[${scripts.western}])( ?)(?=[${scripts.japanese}])`,
  'gu',
)
const LEAST = 5

/** Takes spaces out that only automatic spacing put in. */
export type CloseSpaces = (text: string) => string

/**
 * Learn from the source how it writes the boundaries between Japanese and Latin or Cyrillic letters or digits: where most
 * of them have a space (`特に 20世紀`), the typesetter put it in; where few have one, an author wrote it.
 *
 * Spaces beside punctuation and brackets are never automatic and stay.
 *
 * @param texts  all lines
 * @see JLREQ, 3.2.6 "Mixed text composition": a quarter em between the scripts
 */
export function learnSpaces(texts: readonly string[], decisions: Decisions): CloseSpaces {
  let spaced = 0
  let all = 0
  for (const text of texts) {
    for (const match of text.matchAll(BOUNDARY)) {
      all++
      if (match[0] === ' ') spaced++
    }
  }
  if (spaced === 0) return (text) => text
  const isAutomatic = all < LEAST || spaced / all > 0.15
  const decided = isAutomatic
    ? said('import.script-spaces.closed', { spaced, all })
    : said('import.script-spaces.kept', { spaced, all })
  const isUnsure = all < LEAST || (spaced / all > 0.05 && spaced / all < 0.3)
  decisions.note(decided, undefined, isUnsure ? 'unsure' : 'sure')
  return isAutomatic ? (text) => text.replace(BOUNDARY, '') : (text) => text
}
