import { languageAt } from './language-at.js'
import { spotsOf } from './spots-of.js'
import { textRule } from './text-rule.js'
import { withoutQuotes } from './without-quotes.js'

/** `持ってる所員`, `読んでるが`: what is after it tells it from words such as るつぼ. */
const DROPPED =
  /[\p{Script=Han}ぁ-ん]{1,3}(?:って|んで|(?<=[\p{Script=Han}ぁ-ん])して)る(?=[\p{Script=Han}。、が])/gu

/** Quotations keep how someone spoke. */
export const droppedI = textRule('dropped-i', ({ blocks }) =>
  spotsOf(blocks, DROPPED, ({ 0: found, index }, block) =>
    withoutQuotes(block)[index] === '\ufffc' || languageAt(block, index) !== 'ja'
      ? undefined
      : { found, write: `${found.slice(0, -1)}いる` },
  ),
)
