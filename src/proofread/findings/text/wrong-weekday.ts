import type { FindingData } from '../../../messages/findings/say-found.js'
import { ERAS } from './era-years.js'
import { ENGLISH_MONTHS, RUSSIAN_MONTHS } from './month-names.js'
import { NUMERALS, readNumber } from './read-number.js'
import { spotsOf } from './spots-of.js'
import { textRule } from './text-rule.js'

const KANJI = '日月火水木金土'
const ENGLISH = ['Sunday', 'Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday']
/** Beginnings that tell the weekdays apart in every case. */
const RUSSIAN = ['воскресен', 'понедельник', 'вторник', 'сред', 'четверг', 'пятниц', 'суббот']

const JAPANESE_DATE = new RegExp(
  `(?:(${Object.keys(ERAS).join('|')})?([${NUMERALS}]{1,4})年)([${NUMERALS}]{1,3})月([${NUMERALS}]{1,3})日` +
    `(?:[（(]([${KANJI}])(?:曜日?)?[）)]|[、,]?([${KANJI}])曜)`,
  'gu',
)
const MONTH = `(${ENGLISH_MONTHS.join('|')})`
const DAY = String.raw`(\d{1,2})(?:st|nd|rd|th)?`
/** In full or cut down: `Sun.`, `Tues`. */
const WEEKDAY = `(${ENGLISH.join('|')}|\\b(?:Sun|Mon|Tues?|Wed|Thurs?|Thu|Fri|Sat)(?:\\.|(?=,)))`
const ENGLISH_DATES: readonly { pattern: RegExp; order: readonly ('w' | 'd' | 'm' | 'y')[] }[] = [
  {
    pattern: new RegExp(`${WEEKDAY},? (?:the )?${DAY} (?:of )?${MONTH},? (\\d{4})`, 'g'),
    order: ['w', 'd', 'm', 'y'],
  },
  { pattern: new RegExp(`${WEEKDAY},? ${MONTH} ${DAY},? (\\d{4})`, 'g'), order: ['w', 'm', 'd', 'y'] },
  {
    pattern: new RegExp(`${DAY} ${MONTH},? (\\d{4}),? \\(?(?:a )?${WEEKDAY}`, 'g'),
    order: ['d', 'm', 'y', 'w'],
  },
  {
    pattern: new RegExp(`${MONTH} ${DAY},? (\\d{4}),? \\(?(?:a )?${WEEKDAY}`, 'g'),
    order: ['m', 'd', 'y', 'w'],
  },
]
const RUSSIAN_DAY = String.raw`(\d{1,2}) (${RUSSIAN_MONTHS.join('|')})[ая] (\d{4})`
const RUSSIAN_WEEKDAY = String.raw`(${RUSSIAN.join('|')})\p{L}*`
const RUSSIAN_DATES = [
  { pattern: new RegExp(`${RUSSIAN_WEEKDAY},? ${RUSSIAN_DAY}`, 'giu'), order: ['w', 'd', 'm', 'y'] },
  {
    pattern: new RegExp(`${RUSSIAN_DAY}(?: ?г\\.| года)?,? \\(?(?:во? )?${RUSSIAN_WEEKDAY}`, 'giu'),
    order: ['d', 'm', 'y', 'w'],
  },
] as const

/** The last day of the Julian calendar in Russia was 31 January 1918. */
const LAST_JULIAN_YEAR = 1918
const OLD_STYLE = /旧暦|露暦|ロシア暦|ユリウス|Old Style|O\.S\.|ст\. ?ст|стар\p{L}* стил/u
/** Japan counts by this calendar from 1873. */
const FIRST_YEAR = 1873

export const wrongWeekday = textRule('wrong-weekday', ({ blocks }) => [
  ...spotsOf(blocks, JAPANESE_DATE, (match, { text }) => {
    const [found, era, year = '', month = '', day = '', bracketed, plain] = match
    const full = readNumber(year) + (era ? (ERAS[era]?.before ?? Number.NaN) : 0)
    if (full < FIRST_YEAR) return undefined
    const weekday = KANJI.indexOf(bracketed ?? plain ?? '')
    return judge(found, [full, readNumber(month), readNumber(day)], weekday, OLD_STYLE.test(text))
  }),
  ...ENGLISH_DATES.flatMap(({ pattern, order }) =>
    spotsOf(blocks, pattern, (match, { text }) => {
      const part = (name: 'w' | 'd' | 'm' | 'y'): string => match[order.indexOf(name) + 1] ?? ''
      const month = ENGLISH_MONTHS.indexOf(part('m')) + 1
      const date = [Number(part('y')), month, Number(part('d'))] as const
      const weekday = ENGLISH.findIndex((one) => one.startsWith(part('w').slice(0, 3)))
      return judge(match[0], date, weekday, OLD_STYLE.test(text))
    }),
  ),
  ...RUSSIAN_DATES.flatMap(({ pattern, order }) =>
    spotsOf(blocks, pattern, (match) => {
      const part = (name: 'w' | 'd' | 'm' | 'y'): string =>
        (match[order.indexOf(name) + 1] ?? '').toLowerCase()
      const month = RUSSIAN_MONTHS.indexOf(part('m')) + 1
      const date = [Number(part('y')), month, Number(part('d'))] as const
      return judge(match[0], date, RUSSIAN.indexOf(part('w')), date[0] <= LAST_JULIAN_YEAR)
    }),
  ),
])

/**
 * Hold a weekday against its date.
 *
 * @param weekday   from Sunday, 0
 * @param isJulian  the date may be of the Julian calendar as well
 */
function judge(
  found: string,
  [year, month, day]: readonly [year: number, month: number, day: number],
  weekday: number,
  isJulian: boolean,
): FindingData<'wrong-weekday'> | undefined {
  if ([year, month, day].some(Number.isNaN) || weekday < 0) return undefined
  const date = new Date(Date.UTC(year, month - 1, day))
  // What is no day of the calendar is found as that
  if (date.getUTCMonth() !== month - 1) return undefined
  const right = date.getUTCDay()
  if (right === weekday || (isJulian && julianWeekday(year, month, day) === weekday)) return undefined
  return { found, weekday: right }
}

/** By Zeller's congruence for the Julian calendar. */
function julianWeekday(year: number, month: number, day: number): number {
  const [m, y] = month < 3 ? [month + 12, year - 1] : [month, year]
  const fromSaturday = (day + Math.floor((13 * (m + 1)) / 5) + y + Math.floor(y / 4) + 5) % 7
  return (fromSaturday + 6) % 7
}
