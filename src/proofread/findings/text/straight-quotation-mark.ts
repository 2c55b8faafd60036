import { languageAt } from './language-at.js'
import { spotsOf } from './spots-of.js'
import { textRule } from './text-rule.js'

/** A pair is one fault. */
const STRAIGHT =
  /(?<!\d)"(?:[^"]{0,200}")?|(?<=\p{L})'(?=\p{L})|(?<![\p{L}\d])'(?=\p{L})|(?<=\p{L}[.,]?)'(?![\p{L}\d])/gu
const WRITE: Readonly<Record<string, string>> = {
  ja: '「 and 」',
  ru: '« and »',
  en: '“ and ”',
}

export const straightQuotationMark = textRule(
  'straight-quotation-mark',
  'Straight marks are the typewriter’s. Each language has its own pairs, and they tell where a quotation begins and ends.',
  ({ blocks }) =>
    spotsOf(blocks, STRAIGHT, ({ 0: found, index }, block) => {
      const before = block.text.slice(0, index)
      // The soft sign of transliteration
      if (found === "'" && /\p{Script=Latin}$/u.test(before) && languageAt(block, index) !== 'en')
        return undefined
      return {
        reason: found.length > 1 ? `${found} stands in straight marks` : `“${found}” is a straight mark`,
        remedy:
          found === "'"
            ? 'Write ’ or ‘.'
            : `Write ${WRITE[languageAt(block, index)] ?? 'the marks of its language'}.`,
      }
    }),
)
