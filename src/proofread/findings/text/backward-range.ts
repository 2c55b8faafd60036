import { backwardDates } from './backward-dates.js'
import { spotsOf } from './spots-of.js'
import { textRule } from './text-rule.js'

/** `1917-1922`, `245–6`, alone: no chain as in 50-2-1, no decimal. */
const RANGE = /(?<![\d.\-–—/№#])(\d{1,4})[ ]?[-–—〜～−][ ]?(\d{1,4})(?![\d\-–—/]|\.\d)/gu
const PAGE_BEFORE = /(?:\b(?:pp?|ff?|fols?|cols?)|[СсCcЛлSs]|Стб|стб|лл)\.\s?(?:[\d\-–—об., ]*,\s?)?$/u
const PAGE_AFTER = /^\s?(?:頁|ページ|葉|丁)/
const TIME_AFTER = /^\s?(?:年|гг?\.|годы|годах|世紀|章|節|号|巻|条|日|月)/
const YEAR = /^(?:1[0-9]|20)\d\d$/

export const backwardRange = textRule('backward-range', ({ blocks }) => [
  ...backwardDates(blocks),
  ...spotsOf(blocks, RANGE, ({ 0: found, 1: first = '', 2: second = '', index }, block) => {
    const before = block.text.slice(Math.max(0, index - 30), index)
    const after = block.text.slice(index + found.length)
    const isYears = YEAR.test(first) && YEAR.test(second)
    if (!isYears && !PAGE_BEFORE.test(before) && !PAGE_AFTER.test(after) && !TIME_AFTER.test(after))
      return undefined
    // A standard's number, a date as ISO writes it
    if (/(?:ГОСТ|ISO|JIS|ISBN|ISSN|№)[\sРX.\d]*$/u.test(before)) return undefined
    if (/^\s?[日月]/.test(after) && first.length !== second.length && second.length < first.length)
      return undefined
    const begin = Number(first)
    // 245-6 and 1917-22 leave out what both have in common
    const end = Number(
      second.length < first.length ? first.slice(0, first.length - second.length) + second : second,
    )
    if (end > begin || (end === begin && second.length < first.length)) return undefined
    return { range: found, isEmpty: end === begin }
  }),
])
