import type { FindingData } from '../../../messages/findings/say-found.js'
import type { TextBlock } from '../list-blocks.js'
import { ENGLISH_MONTHS, RUSSIAN_MONTHS } from './month-names.js'
import { spotsOf } from './spots-of.js'
import type { Spot } from './text-rule.js'

/** `1921年8月～3月`, `1921年8月3日～1920年5月`: what is left out of the end is that of the beginning. */
const JAPANESE =
  /(?<!\d)(\d{4})年(\d{1,2})月(?:(\d{1,2})日)?[-–—〜～−](?:(\d{4})年)?(\d{1,2})月(?:(\d{1,2})日)?/gu
/** `5月12～9日`, `5月12日～9日`; two numbers of as many digits are found as a plain range. */
const DAYS = /(?<!\d)\d{1,2}月(?=\d+日|\d{2}[-–—〜～−]\d日)(\d{1,2})日?[-–—〜～−](\d{1,2})日(?!間)/gu
/** `1911年10月から同年3月まで`, `8月14日から同月11日まで`. */
const SAME_YEAR =
  /(?<!\d)\d{4}年(\d{1,2})月(?:(\d{1,2})日)?(?:から|[-–—〜～−])同年(\d{1,2})月(?:(\d{1,2})日)?(?=まで|に|[、。）]|$)/gu
const SAME_MONTH = /(?<!\d)\d{1,2}月(\d{1,2})日(?:から|[-–—〜～−])同月(\d{1,2})日/gu
/** `1936年から1932年まで`; not where the text goes back by intention. */
const YEARS = /(?<!\d)(\d{4})年から(\d{4})年(?:まで|にかけて)(?!.{0,6}(?:遡|溯|さかのぼ|逆|戻))/gu
const ENGLISH = new RegExp(`\\b(${ENGLISH_MONTHS.join('|')})[–-](${ENGLISH_MONTHS.join('|')}) \\d{4}`, 'gu')
const RUSSIAN = new RegExp(
  `(?<!\\p{L})(${RUSSIAN_MONTHS.join('|')})[ьяйт]?\\p{Ll}{0,2}\\s?[—–-]\\s?(${RUSSIAN_MONTHS.join('|')})\\p{Ll}{0,3} \\d{4}`,
  'gu',
)

type BackwardSpot = Spot<FindingData<'backward-range'>>

/** Find ranges of months or days within a year that end before they begin. */
export function backwardDates(blocks: readonly TextBlock[]): BackwardSpot[] {
  const byNumbers = (pattern: RegExp): BackwardSpot[] =>
    spotsOf(blocks, pattern, ({ 0: range, 1: first, 2: second }) =>
      Number(second) < Number(first) ? { range, isEmpty: false } : undefined,
    )
  const byNames = (pattern: RegExp, months: readonly string[]): BackwardSpot[] =>
    spotsOf(blocks, pattern, ({ 0: range, 1: first = '', 2: second = '' }) =>
      months.indexOf(second) < months.indexOf(first) ? { range, isEmpty: false } : undefined,
    )
  return [
    ...spotsOf(blocks, JAPANESE, ({ 0: range, 1: y1, 2: m1, 3: d1, 4: y2 = y1, 5: m2, 6: d2 }) => {
      const begin = ordinal(y1, m1, d1 ?? d2)
      const end = ordinal(y2, m2, d2 ?? d1)
      return end < begin ? { range, isEmpty: false } : undefined
    }),
    ...spotsOf(blocks, SAME_YEAR, ({ 0: range, 1: m1, 2: d1, 3: m2, 4: d2 }) =>
      ordinal('0', m2, d2 ?? d1) < ordinal('0', m1, d1 ?? d2) ? { range, isEmpty: false } : undefined,
    ),
    ...byNumbers(SAME_MONTH),
    ...byNumbers(DAYS),
    ...byNumbers(YEARS),
    ...byNames(ENGLISH, ENGLISH_MONTHS),
    ...byNames(RUSSIAN, RUSSIAN_MONTHS),
  ]
}

function ordinal(year = '0', month = '0', day = '0'): number {
  return (Number(year) * 12 + Number(month)) * 31 + Number(day)
}
