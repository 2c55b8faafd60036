import { languageAt } from './language-at.js'
import { spotsOf } from './spots-of.js'
import { textRule } from './text-rule.js'

const STRAIGHT = /"|(?<=\p{L})'(?=\p{L})|(?<![\p{L}\d])'(?=\p{L})|(?<=\p{L}[.,]?)'(?![\p{L}\d])/gu
const WRITE: Readonly<Record<string, string>> = {
  ja: '「 and 」',
  ru: '« and »',
  en: '“ and ”',
}

export const straightQuotationMark = textRule(
  'straight-quotation-mark',
  'Straight marks are the typewriter’s. Each language has its own pairs, and they tell where a quotation begins and ends.',
  ({ blocks }) =>
    spotsOf(blocks, STRAIGHT, ({ 0: sign, index }, block) => {
      const before = block.text.slice(0, index)
      // Inches, minutes, and the soft sign of transliteration
      if (/\d$/.test(before)) return undefined
      if (sign === "'" && /\p{Script=Latin}$/u.test(before) && languageAt(block, index) !== 'en')
        return undefined
      return {
        reason: `“${sign}” is a straight mark`,
        remedy:
          sign === "'"
            ? 'Write ’ or ‘.'
            : `Write ${WRITE[languageAt(block, index)] ?? 'the marks of its language'}.`,
      }
    }),
)
