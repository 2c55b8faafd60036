import type { FindingData } from '../../../messages/findings/say-found.js'
import { readNumber } from './read-number.js'
import { spotsOf } from './spots-of.js'
import { textRule } from './text-rule.js'

/** `1902年から1905年までの3年間`; what is a part of the time (`のうち3年間`) is none. */
const DURATION =
  /(?<!\d)([12]\d{3})年(?:\d{1,2}月)?から([12]\d{3})年(?:\d{1,2}月)?(?:まで)?の(\d{1,3}|[一二三四五六七八九十]{1,4})(?:カ|か|ヶ|箇)?年間(?!ずつ|ごと)/gu

const WORDS =
  'one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen'.split(' ')
const TENS = 'ten twenty thirty forty fifty sixty seventy eighty ninety'.split(' ')
/** `for three years, from 1902 to 1905`, `from 1902 to 1905, for three years`. */
const ENGLISH = new RegExp(
  `\\bfor (\\d{1,2}|${[...WORDS, ...TENS].join('|')}) years,? \\(?(?:from )?([12]\\d{3})(?: to | until | till |[–-])([12]\\d{3})(?!\\d)`,
  'gi',
)
/** `1868年に生まれ、1934年に66歳で没した`: of one person, since nothing between the two is said of another. */
const AGE =
  /(?<!\d)([12]\d{3})年(?:\d{1,2}月)?(?:\d{1,2}日)?(?:に|、)?(?:[^。、はがも\d]{0,12}[でに])?(?:生まれ|生れ|出生)(?:、|て、|し、|、?た。)([12]\d{3})年(?:\d{1,2}月)?(?:\d{1,2}日)?(?:に|、)?(?:[^。、はがも\d]{0,12}[でに])?(?:享年)?(\d{1,3})歳で(?:没|死|亡くな|世を去|他界|逝)/gu

export const wrongDuration = textRule('wrong-duration', ({ blocks }) => [
  ...spotsOf(blocks, DURATION, ({ 0: found, 1: first, 2: last, 3: given = '' }) =>
    judge(found, Number(last) - Number(first), readNumber(given)),
  ),
  ...spotsOf(blocks, ENGLISH, ({ 0: found, 1: given = '', 2: first, 3: last }) =>
    judge(found, Number(last) - Number(first), readEnglish(given.toLowerCase())),
  ),
  ...spotsOf(blocks, AGE, ({ 0: found, 1: born, 2: died, 3: age }) =>
    judge(found, Number(died) - Number(born), Number(age)),
  ),
])

function readEnglish(given: string): number {
  return Number(given) || WORDS.indexOf(given) + 1 || 10 * (TENS.indexOf(given) + 1)
}

/** From the end of a year to the beginning of another there is one less, and by the old way of counting one more. */
function judge(found: string, years: number, given: number): FindingData<'wrong-duration'> | undefined {
  return years <= 0 || Math.abs(given - years) <= 1 ? undefined : { found, years }
}
