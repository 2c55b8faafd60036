import { readNumber } from './read-number.js'
import { spotsOf } from './spots-of.js'
import { textRule } from './text-rule.js'

/** `1902年から1905年までの3年間`; what is a part of the time (`のうち3年間`) is none. */
const DURATION =
  /(?<!\d)([12]\d{3})年(?:\d{1,2}月)?から([12]\d{3})年(?:\d{1,2}月)?(?:まで)?の(\d{1,3}|[一二三四五六七八九十]{1,4})(?:カ|か|ヶ|箇)?年間(?!ずつ|ごと)/gu

export const wrongDuration = textRule('wrong-duration', ({ blocks }) =>
  spotsOf(blocks, DURATION, ({ 0: found, 1: first, 2: last, 3: given = '' }) => {
    const years = Number(last) - Number(first)
    // From the end of a year to the beginning of another there is one less
    if (years <= 0 || Math.abs(readNumber(given) - years) <= 1) return undefined
    return { found, years }
  }),
)
