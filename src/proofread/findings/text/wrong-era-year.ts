import type { FindingData } from '../../../messages/findings/say-found.js'
import { ERAS } from './era-years.js'
import { NUMERALS, readNumber } from './read-number.js'
import { spotsOf } from './spots-of.js'
import { textRule } from './text-rule.js'

const ERA = `(${Object.keys(ERAS).join('|')})([${NUMERALS}]{1,4})`
const GREGORIAN = `(?:西暦)?([0-9０-９〇一二三四五六七八九]{4})`
const YEAR_ALONE = new RegExp(`${ERA}年`, 'gu')
const ERA_FIRST = new RegExp(`${ERA}年?[（(〔［]${GREGORIAN}年?[）)〕］]`, 'gu')
const ERA_LAST = new RegExp(`${GREGORIAN}年?[（(〔［]${ERA}年?[）)〕］]`, 'gu')
const SAME = new RegExp(`${ERA}年(?:、?すなわち)?${GREGORIAN}年`, 'gu')

/**
 * A century and a year beside it that is said to be in it: `18世紀末の1796年`, `十八世紀（1796年）`. None is in a long century
 * (`長い19世紀`), the first of a range, that until or since which something was, or when an old thing was found or printed.
 */
const CENTURY =
  /(?<!(?:長い|短い|長き|短き)[」』〉》”’"]?)(?<![\d一二三四五六七八九十])(\d{1,2}|[一二三四五六七八九十]{1,3})世紀(?:末|初頭|半ば|後半|前半|中葉|後期|前期)?(?:の末)?(?:の([12]\d{3})年(?![代頃ごか\-‐–—―−〜～~]|まで|以|に?(?:出土|発[見掘]|指定|刊|撮影|修[理復]))|[（(]([12]\d{3})年(?=[）)、，,]))/gu

export const wrongEraYear = textRule('wrong-era-year', ({ blocks }) => [
  ...spotsOf(blocks, YEAR_ALONE, ({ 0: found, 1: era = '', 2: year = '' }) => {
    const known = ERAS[era]
    if (!known || !(readNumber(year) > known.years || readNumber(year) === 0)) return undefined
    return { kind: 'beyond-era', found, era, years: known.years }
  }),
  ...spotsOf(blocks, CENTURY, ({ 0: found, 1: century = '', 2: within, 3: year = within ?? '' }) => {
    const last = 100 * readNumber(century)
    // 1900 is counted with the century before it, and often with that which it seems to begin
    if (Number.isNaN(last) || (Number(year) >= last - 100 && Number(year) <= last)) return undefined
    return { kind: 'century', found, year: Number(year), century: Math.ceil(Number(year) / 100) }
  }),
  ...[ERA_FIRST, SAME].flatMap((pattern) =>
    spotsOf(blocks, pattern, ({ 0: found, 1: era = '', 2: year = '', 3: gregorian = '' }) =>
      judge(found, era, year, gregorian),
    ),
  ),
  ...spotsOf(blocks, ERA_LAST, ({ 0: found, 1: gregorian = '', 2: era = '', 3: year = '' }) =>
    judge(found, era, year, gregorian),
  ),
])

function judge(
  found: string,
  era: string,
  year: string,
  gregorian: string,
): FindingData<'wrong-era-year'> | undefined {
  const expected = (ERAS[era]?.before ?? 0) + readNumber(year)
  const given = readNumber(gregorian)
  if (expected === given || Number.isNaN(expected) || Number.isNaN(given)) return undefined
  // Until 1872 the year began in January or February of the calendar
  if (era === '明治' && readNumber(year) <= 5 && given === expected + 1) return undefined
  return { kind: 'two-years', found, eraYear: `${era}${year}年`, expected }
}
