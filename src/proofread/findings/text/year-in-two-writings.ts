import { minorityOf } from './minority-of.js'
import { stretchesOf } from './stretches-of.js'
import { textOfStretch } from './text-of-stretch.js'
import { type Stretch, textRule } from './text-rule.js'
import { withoutQuotes } from './without-quotes.js'

const YEAR = /(?<!\d)(?:1[0-9]|20)\d\d(?=年)|[一二][〇一二三四五六七八九]{3}(?=年)|[１２][０-９]{3}(?=年)/gu

export const yearInTwoWritings = textRule('year-in-two-writings', ({ blocks }) => {
  const years = stretchesOf(
    blocks,
    YEAR,
    ({ 0: year, index }, block) => withoutQuotes(block)[index] !== '\ufffc' && !/[１２]/.test(year),
  )
  const isArabic = (one: Stretch): boolean => /\d/.test(textOfStretch(one))
  const minority = minorityOf(years, (one) => (isArabic(one) ? 'Arabic' : 'kanji'), 'Arabic')
  return (minority?.others ?? []).map((one) => ({
    ...one,
    data: { year: `${textOfStretch(one)}年`, isArabic: isArabic(one) },
  }))
})
