import type { FindingData } from '../../../messages/findings/say-found.js'
import { ERAS, OLD_ERAS } from './era-years.js'
import { NUMERALS, readNumber } from './read-number.js'
import { spotsOf } from './spots-of.js'
import { textRule } from './text-rule.js'
import { withoutQuotes } from './without-quotes.js'

const ALL = { ...ERAS, ...OLD_ERAS }
/** An old era is no end of a longer name: 浅野安永30年. */
const ERA = `(${Object.keys(ERAS).join('|')}|(?<!\\p{Script=Han})(?:${Object.keys(OLD_ERAS).join('|')}))([${NUMERALS}]{1,4})`
const GREGORIAN = `(?:西暦)?([0-9０-９〇一二三四五六七八九]{4})`
const YEAR_ALONE = new RegExp(`${ERA}年`, 'gu')
const ERA_FIRST = new RegExp(`${ERA}年?[（(〔［]${GREGORIAN}年?[）)〕］]`, 'gu')
const ERA_LAST = new RegExp(`${GREGORIAN}年?[（(〔［]${ERA}年?[）)〕］]`, 'gu')
const DAY = new RegExp(`${ERA}年([${NUMERALS}]{1,3})月(?:([${NUMERALS}]{1,3})日)?`, 'gu')
const SAME = new RegExp(`${ERA}年(?:、?すなわち)?${GREGORIAN}年`, 'gu')

/**
 * A century and a year beside it that is said to be in it: `18世紀末の1796年`, `十八世紀（1796年）`. None is in a long century
 * (`長い19世紀`), the first of a range, that until or since which something was, or when an old thing was found or printed.
 */
const CENTURY =
  /(?<!(?:長い|短い|長き|短き)[」』〉》”’"]?)(?<![\d一二三四五六七八九十])(\d{1,2}|[一二三四五六七八九十]{1,3})世紀(?:末|初頭|半ば|後半|前半|中葉|後期|前期)?(?:の末)?(?:の([12]\d{3})年(?![代頃ごか\-‐–—―−〜～~]|まで|以|に?(?:出土|発[見掘]|指定|刊|撮影|修[理復]))|[（(]([12]\d{3})年(刊|初演|成立)?(?=[）)、，,]))/gu
/** The same with the year first: `1796年（18世紀末）`. */
const YEAR_FIRST =
  /(?<!\d)([12]\d{3})年[（(](\d{1,2}|[一二三四五六七八九十]{1,3})世紀(?:末|初頭|半ば|後半|前半|中葉|後期|前期)?[）)]/gu

export const wrongEraYear = textRule('wrong-era-year', ({ blocks }) => [
  ...spotsOf(blocks, YEAR_ALONE, ({ 0: found, 1: era = '', 2: year = '' }) => {
    const known = ALL[era]
    const number = readNumber(year)
    if (!known || !(number > known.years || number === 0)) return undefined
    // 明治百年, 昭和100年: a jubilee counts on
    if (number > 0 && number % 50 === 0) return undefined
    return { kind: 'beyond-era', found, era, years: known.years }
  }),
  ...spotsOf(
    blocks,
    DAY,
    ({ 0: found, 1: era = '', 2: year = '', 3: month = '', 4: day = '', index }, block) =>
      // What was written before an era ended may have counted on in it
      withoutQuotes(block)[index] === '\ufffc'
        ? undefined
        : judgeDay(found, era, [year, month, day].map(readNumber)),
  ),
  ...spotsOf(
    blocks,
    CENTURY,
    ({ 0: found, 1: century = '', 2: within, 3: year = within ?? '', 4: printed }) =>
      // What is of a century may have been printed after it, and never before
      printed !== undefined && Number(year) >= 100 * readNumber(century) - 100
        ? undefined
        : judgeCentury(found, year, century),
  ),
  ...spotsOf(blocks, YEAR_FIRST, ({ 0: found, 1: year = '', 2: century = '' }) =>
    judgeCentury(found, year, century),
  ),
  ...[ERA_FIRST, SAME].flatMap((pattern) =>
    spotsOf(blocks, pattern, ({ 0: found, 1: era = '', 2: year = '', 3: gregorian = '' }) =>
      judge(found, era, year, gregorian),
    ),
  ),
  ...spotsOf(blocks, ERA_LAST, ({ 0: found, 1: gregorian = '', 2: era = '', 3: year = '' }) =>
    judge(found, era, year, gregorian),
  ),
])

function judgeCentury(
  found: string,
  year: string,
  century: string,
): FindingData<'wrong-era-year'> | undefined {
  const last = 100 * readNumber(century)
  // 1900 is counted with the century before it, and often with that which it seems to begin
  if (Number.isNaN(last) || (Number(year) >= last - 100 && Number(year) <= last)) return undefined
  return { kind: 'century', found, year: Number(year), century: Math.ceil(Number(year) / 100) }
}

/** Hold a month, or a day, of an era's first or last year against the day on which it began or ended. */
function judgeDay(
  found: string,
  era: string,
  [year = Number.NaN, month = Number.NaN, day = Number.NaN]: readonly number[],
): FindingData<'wrong-era-year'> | undefined {
  const known = ERAS[era]
  if (!known || Number.isNaN(month)) return undefined
  const [first, last] = Number.isNaN(day)
    ? [100 * month, 100 * month + 31]
    : [100 * month + day, 100 * month + day]
  const { before, years, from, until } = known
  if (year === 1 && from !== undefined && last < from)
    return {
      kind: 'before-era',
      found,
      era,
      year: before + 1,
      month: Math.floor(from / 100),
      day: from % 100,
    }
  if (year === years && until !== undefined && first > until)
    return {
      kind: 'after-era',
      found,
      era,
      year: before + years,
      month: Math.floor(until / 100),
      day: until % 100,
    }
  return undefined
}

function judge(
  found: string,
  era: string,
  year: string,
  gregorian: string,
): FindingData<'wrong-era-year'> | undefined {
  const expected = (ALL[era]?.before ?? 0) + readNumber(year)
  const given = readNumber(gregorian)
  if (expected === given || Number.isNaN(expected) || Number.isNaN(given)) return undefined
  // Until 1872 the year began in January or February of the calendar
  const isOld = era in OLD_ERAS || (era === '明治' && readNumber(year) <= 5)
  if (isOld && given === expected + 1) return undefined
  return { kind: 'two-years', found, eraYear: `${era}${year}年`, expected }
}
