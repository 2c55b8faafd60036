import type { FindingData } from '../../../messages/findings/say-found.js'
import { minorityOf } from './minority-of.js'
import { spotsOf } from './spots-of.js'
import { stretchesOf } from './stretches-of.js'
import { textOfStretch } from './text-of-stretch.js'
import { type Spot, textRule } from './text-rule.js'
import { withoutQuotes } from './without-quotes.js'

const SIGNS = ['№', '§']
/** Nothing of a word in Western letters, nor its stop, touches the sign. */
const TOUCHING = /[\p{Script=Cyrillic}\p{Script=Latin}\d.,;][№§](?=[ \u00a0]?\d)/gu

export const numberSignSpacing = textRule('number-sign-spacing', ({ blocks }) => [
  ...spotsOf(blocks, TOUCHING, ({ 0: found, index }, block) => {
    const words = block.text.slice(Math.max(0, index - 8), index + found.length + 3)
    return { kind: 'touching', sign: found.slice(-1), found: words.trim() }
  }),
  ...SIGNS.flatMap((sign) => {
    const found = stretchesOf(
      blocks,
      new RegExp(`${sign}[ \\u00a0\\u2009]?\\d+`, 'gu'),
      ({ index }, block) => withoutQuotes(block)[index] !== '\ufffc',
    )
    const isOpen = (text: string): boolean => !/^\S+$/u.test(text)
    const minority = minorityOf(found, (one) => (isOpen(textOfStretch(one)) ? 'open' : 'closed'), 'open')
    return (minority?.others ?? []).map((one): Spot<FindingData<'number-sign-spacing'>> => {
      const text = textOfStretch(one)
      const count = minority?.count ?? 0
      return { ...one, data: { kind: 'spacing', sign, found: text, isOpen: isOpen(text), count } }
    })
  }),
])
