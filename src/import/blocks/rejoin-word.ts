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
  because: string
}

/**
 * Decide whether a hyphen at a line's end belongs to the word (`Русско-|японские`) or only to its break (`Сазо-|нов`).
 *
 * @param first    the letters and digits before the hyphen, with what is before them in the same compound
 * @param second   those after the line's end
 * @param lexicon  the source's other words, the best evidence
 */
export function rejoinWord(first: string, second: string, lexicon: Lexicon): Rejoined {
  const keep = (confidence: Confidence, because: string): Rejoined => ({ hyphen: '-', confidence, because })
  const join = (confidence: Confidence, because: string): Rejoined => ({ hyphen: '', confidence, because })
  if (/\d$/.test(first) || /^\d/.test(second)) return keep('sure', 'it stands between numbers')
  const last = first.slice(first.lastIndexOf('-') + 1)
  const whole = lexicon.count(first + second)
  const parted = lexicon.count(`${first}-${second}`)
  if (parted > whole) return keep('sure', `“${first}-${second}” stands elsewhere within a line`)
  if (whole > 0) return join('sure', `“${first}${second}” stands elsewhere within a line`)
  if (lexicon.hasSoftHyphens) return keep('likely', 'this source marks the hyphens of broken words as soft')
  if (/^\p{Lu}/u.test(second) && /\p{Ll}$/u.test(last)) return keep('likely', 'a capital letter follows')
  if (COMPOUND.test(last)) return keep('likely', `“${last}-” begins compounds`)
  if (SECOND_PART.test(second)) return keep('likely', `“-${second}” is written with a hyphen`)
  if (last.length > 2 && second.length > 2 && lexicon.count(last) > 0 && lexicon.count(second) > 0) {
    return keep('unsure', `“${last}” and “${second}” are words of this source, and “${last}${second}” is not`)
  }
  if (/[^\p{sc=Latin}\p{sc=Cyrillic}]/u.test(`${last.at(-1)}${second[0]}`)) return keep('unsure', 'no word')
  return join('likely', 'nothing says that it is the word’s own')
}
