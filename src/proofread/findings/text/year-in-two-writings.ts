import { minorityOf } from './minority-of.js'
import { spotsOf } from './spots-of.js'
import { type Spot, textRule } from './text-rule.js'
import { withoutQuotes } from './without-quotes.js'

const YEAR = /(?<!\d)(?:1[0-9]|20)\d\d(?=年)|[一二][〇一二三四五六七八九]{3}(?=年)|[１２][０-９]{3}(?=年)/gu

export const yearInTwoWritings = textRule(
  'year-in-two-writings',
  '1917年 and 一九一七年 in one text are two customs; quotations and titles keep theirs.',
  ({ blocks }) => {
    const found = spotsOf(blocks, YEAR, ({ 0: year, index }, block) =>
      withoutQuotes(block)[index] === '\ufffc' || /[１２]/.test(year)
        ? undefined
        : { reason: '', remedy: '' },
    )
    const written = ({ block, index, length }: Spot) => block.text.slice(index, index + length)
    const kindOf = (spot: Spot) => (/\d/.test(written(spot)) ? 'Arabic digits' : 'kanji')
    const minority = minorityOf(found, kindOf, 'Arabic digits')
    return (minority?.others ?? []).map((spot) => ({
      ...spot,
      reason: `“${written(spot)}年” is written in ${kindOf(spot)}, other years in ${minority?.usual}`,
      remedy: `Write it in ${minority?.usual}.`,
    }))
  },
)
