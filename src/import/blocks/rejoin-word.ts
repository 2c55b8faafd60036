import type { HyphenReason } from '../../messages/import/text-decisions.js'
import type { Confidence } from '../report/decisions.js'
import type { Lexicon } from './lexicon.js'

/** First parts after which English and Russian keep the hyphen. */
const COMPOUND =
  /^(?:above|after|all|anti|cross|ex|far|first|half|high|ill|inter|late|long|low|mid|multi|near|non|post|pre|pro|quasi|re|second|self|semi|short|so|sub|vice|well|world|.*(?:русск|российск|советск|японск|японо|китайск|китайско|германск|германо|англо|франко|американск|американо|польск|финск|северн|северо|южно|юго|восточн|восточно|западн|западно|военн|научн|социальн|общественн|историк|культурн|политик)о?|кое|по|во|в)$/iu
const SECOND_PART = /^(?:то|либо|нибудь|таки|ка)$/iu

/** What became of a hyphen at a line's end. */
export interface Rejoined {
  hyphen: '-' | ''
  confidence: Confidence
  reason: HyphenReason
  /** What the reason is about: the parts of the compound beside the hyphen, and the whole. */
  words: { first: string; second: string; word: string }
}

/**
 * Decide whether a hyphen at a line's end belongs to the word (`Русско-|японские`) or only to its break (`Сазо-|нов`).
 *
 * @param first    the letters and digits before the hyphen, with what is before them in the same compound
 * @param second   those after the line's end
 * @param lexicon  the source's other words, the best evidence
 */
export function rejoinWord(first: string, second: string, lexicon: Lexicon): Rejoined {
  const last = first.slice(first.lastIndexOf('-') + 1)
  const rejoined =
    (hyphen: Rejoined['hyphen'], word: string) =>
    (confidence: Confidence, reason: HyphenReason): Rejoined => ({
      hyphen,
      confidence,
      reason,
      words: { first: last, second, word },
    })
  const keep = rejoined('-', `${first}-${second}`)
  const join = rejoined('', first + second)
  if (/\d$/.test(first) || /^\d/.test(second)) return keep('sure', 'between-numbers')
  const whole = lexicon.count(first + second)
  const parted = lexicon.count(`${first}-${second}`)
  if (parted > whole) return keep('sure', 'found-elsewhere')
  if (whole > 0) return join('sure', 'found-elsewhere')
  if (lexicon.hasSoftHyphens) return keep('likely', 'soft-hyphens')
  if (/^\p{Lu}/u.test(second) && /\p{Ll}$/u.test(last)) return keep('likely', 'capital-follows')
  if (COMPOUND.test(last)) return keep('likely', 'begins-compounds')
  if (SECOND_PART.test(second)) return keep('likely', 'written-with-hyphen')
  if (last.length > 2 && second.length > 2 && lexicon.count(last) > 0 && lexicon.count(second) > 0)
    return keep('unsure', 'two-words')
  if (/[^\p{sc=Latin}\p{sc=Cyrillic}]/u.test(`${last.at(-1)}${second[0]}`)) return keep('unsure', 'no-word')
  return join('likely', 'nothing')
}
