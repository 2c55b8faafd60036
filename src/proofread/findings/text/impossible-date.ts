import type { FindingData } from '../../../messages/findings/say-found.js'
import { ENGLISH_MONTHS, RUSSIAN_MONTHS } from './month-names.js'
import { NUMERALS, readNumber } from './read-number.js'
import { spotsOf } from './spots-of.js'
import { textRule } from './text-rule.js'

const JAPANESE = new RegExp(
  `(?:([${NUMERALS}]{1,4})年)?([${NUMERALS}]{1,3})月([${NUMERALS}]{1,3})日(?![本間])`,
  'gu',
)
/** The first months of the old calendar’s years had 30 days in turn. */
const OLD_CALENDAR = /(?:旧暦|陰暦|[\p{Script=Han}]{2}(?:元|[\d〇一二三四五六七八九十]+)年?閏?)$/u
const LAST_LUNAR_YEAR = 1872
const DAYS = [31, 29, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31]
const RUSSIAN_DATE = new RegExp(
  `(?<![\\d.,-])(\\d{1,2}) (${RUSSIAN_MONTHS.join('|')})[ая](?!\\p{L})(?: (\\d{4}))?`,
  'gu',
)
const DAY_FIRST = new RegExp(`(?<![\\d.,–-])(\\d{1,2}) (${ENGLISH_MONTHS.join('|')})\\b(?:,? (\\d{4}))?`, 'g')
const MONTH_FIRST = new RegExp(`\\b(${ENGLISH_MONTHS.join('|')}) (\\d{1,2})(?!\\d)(?:, (\\d{4}))?`, 'g')

/** A month without its day: `1921年13月`, `3～14月`, and no number of months, `13か月`. */
const MONTH =
  /(?<![\d.])(?:\d{4}年(\d{1,2})月|\d{1,2}月?[-–〜～・、](\d{1,2})月)(?![\d一二三四五六七八九十]{1,3}日|間|号)/gu

/** A time: `午後11時75分`, `午前14時`; what lasts, `2時間75分`, is none. */
const TIME =
  /(?<!\d)\d{1,2}時([6-9]\d)分(?!の?[0-9一二三四五六七八九])|午[前後](?:1[3-9]|2[0-4])時(?![間代])/gu
/**
 * A date in numbers alone, or several, where something was looked at on the web; a number after other words than a particle
 * is that of a source: `参照、請求番号1905-23-45`.
 */
const LOOKED_AT =
  /(?<=(?:(?:閲覧|アクセス)(?:年月)?日?|(?:参照|取得|確認)(?:年月)?日|(?<english>[Aa]ccessed|[Rr]etrieved)(?: on)?|обращения)[はがを：:\s]*(?:[\d./-]{8,10}[、,]\s*)*)(?:(199\d|20\d{2})([-/.])(\d{1,2})\3(\d{1,2})|(\d{1,2})\.(\d{1,2})\.(199\d|20\d{2}))(?![\d/-]|\.\d)/gu

export const impossibleDate = textRule('impossible-date', ({ blocks }) => [
  ...spotsOf(blocks, MONTH, ({ 0: found, 1: alone, 2: last }) => {
    const month = Number(alone ?? last)
    return month >= 1 && month <= 12 ? undefined : { date: found, unit: 'month' }
  }),
  ...spotsOf(blocks, TIME, ({ 0: found }) => ({ date: found, unit: 'time' })),
  ...spotsOf(
    blocks,
    LOOKED_AT,
    ({ 0: found, 2: year, 4: month, 5: day, 6: first, 7: second, 8: lastYear, groups }) => {
      if (year !== undefined) return judge(found, Number(day), Number(month), Number(year))
      const wrong = judge(found, Number(first), Number(second), Number(lastYear))
      // In American English the month is the first
      return groups?.english === undefined || wrong === undefined
        ? wrong
        : judge(found, Number(second), Number(first), Number(lastYear))
    },
  ),
  ...spotsOf(blocks, JAPANESE, ({ 0: found, 1: year = '', 2: month = '', 3: day = '', index }, block) => {
    const before = block.text.slice(Math.max(0, index - 8), index)
    const numbers = [year, month, day].map((one) => (one === '' ? Number.NaN : readNumber(one)))
    const [y = Number.NaN, m = Number.NaN, d = Number.NaN] = numbers
    if (y <= LAST_LUNAR_YEAR && y >= 1000) return undefined
    // A year of an era: the month is after it
    if (
      OLD_CALENDAR.test(before) ||
      (y < 1000 && /\p{Script=Han}$/u.test(before) && !/(?:大正|昭和|平成|令和)$/.test(before))
    )
      return undefined
    return judge(found, d, m, y < 1000 ? Number.NaN : y)
  }),
  ...spotsOf(blocks, RUSSIAN_DATE, ({ 0: found, 1: day, 2: month = '', 3: year }) =>
    judge(found, Number(day), RUSSIAN_MONTHS.indexOf(month) + 1, Number(year)),
  ),
  ...spotsOf(blocks, DAY_FIRST, ({ 0: found, 1: day, 2: month = '', 3: year }) =>
    judge(found, Number(day), ENGLISH_MONTHS.indexOf(month) + 1, Number(year)),
  ),
  ...spotsOf(blocks, MONTH_FIRST, ({ 0: found, 1: month = '', 2: day, 3: year }) =>
    judge(found, Number(day), ENGLISH_MONTHS.indexOf(month) + 1, Number(year)),
  ),
])

function judge(
  found: string,
  day: number,
  month: number,
  year: number,
): FindingData<'impossible-date'> | undefined {
  if (Number.isNaN(day) || Number.isNaN(month)) return undefined
  const days = DAYS[month - 1]
  // The Julian calendar, in Russia till 1918, has more leap years: each fourth is let pass
  const isShort = month === 2 && year % 4 !== 0 && !Number.isNaN(year)
  if (days !== undefined && day >= 1 && day <= (isShort ? 28 : days)) return undefined
  return { date: found, unit: 'day' }
}
