import { languageAt } from './language-at.js'
import { spotsOf } from './spots-of.js'
import { textRule } from './text-rule.js'

/** A pair is one finding. */
const STRAIGHT =
  /(?<!\d)"(?:[^"]{0,200}")?|(?<=\p{L})'(?=\p{L})|(?<![\p{L}\d])'(?=\p{L})|(?<=\p{L}[.,]?)'(?![\p{L}\d])/gu

export const straightQuotationMark = textRule('straight-quotation-mark', ({ blocks }) =>
  spotsOf(blocks, STRAIGHT, ({ 0: found, index }, block) => {
    const before = block.text.slice(0, index)
    // The soft sign as transliteration writes it
    if (found === "'" && /\p{Script=Latin}$/u.test(before) && languageAt(block, index) !== 'en')
      return undefined
    const kind = found === "'" ? 'apostrophe' : found.length > 1 ? 'quotation' : 'mark'
    return { kind, found, language: languageAt(block, index) }
  }),
)
