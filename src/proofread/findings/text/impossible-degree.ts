import { spotsOf } from './spots-of.js'
import { textRule } from './text-rule.js'

/** `北緯143度`, `43 degrees north` is not read; `143° N`, `143° с. ш.`. */
const LATITUDE =
  /[北南]緯(?:約)?(\d{1,3})度|(?<![\d.])(\d{1,3})°(?:\d{1,2}[′'])?(?:[\d.]{1,5}[″"])? ?(?:[NS](?!\p{L})|[сю]\. ?ш\.)/gu
const LONGITUDE =
  /[東西]経(?:約)?(\d{1,3})度|(?<![\d.])(\d{1,3})°(?:\d{1,2}[′'])?(?:[\d.]{1,5}[″"])? ?(?:[EW](?!\p{L})|[вз]\. ?д\.)/gu
const LATITUDES = 90
const LONGITUDES = 180

export const impossibleDegree = textRule('impossible-degree', ({ blocks }) =>
  [
    { pattern: LATITUDE, most: LATITUDES },
    { pattern: LONGITUDE, most: LONGITUDES },
  ].flatMap(({ pattern, most }) =>
    spotsOf(blocks, pattern, ({ 0: found, 1: japanese, 2: degree = japanese }) =>
      Number(degree) > most ? { found, most } : undefined,
    ),
  ),
)
