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

export const wrongEraYear = textRule('wrong-era-year', ({ blocks }) => [
  ...spotsOf(blocks, YEAR_ALONE, ({ 0: found, 1: era = '', 2: year = '' }) => {
    const known = ERAS[era]
    if (!known || !(readNumber(year) > known.years)) return undefined
    return { kind: 'beyond-era', found, era, years: known.years }
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
