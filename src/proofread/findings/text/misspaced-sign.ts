import { JAPANESE } from './japanese.js'
import { languageAt } from './language-at.js'
import { spotsOf } from './spots-of.js'
import { textRule } from './text-rule.js'

/** A space before a sign that ends a word. */
const SPACE_BEFORE = /(?<=[\p{L}\p{N}）)」』»”]) +(?=[,;:.!?](?:[ \p{L}\n]|$))/gu
/** No space after one: `Омск,1999`, `городе.Затем`, `М.,1957`. */
const NONE_AFTER =
  /(?<=\p{Script=Cyrillic}\.?)[,;](?=[\p{Script=Cyrillic}\d])|(?<=[\p{Script=Cyrillic}]{3,}|\p{Script=Latin}{3,})\.(?=\p{Lu}\p{Ll}{2,})|(?<=\p{Script=Latin}{2,})[,;](?=\p{Script=Latin}{2,}|\d{4}\b)/gu

/** A half-width sign that touches the Japanese word after it: `217;『`. */
const TOUCHING = new RegExp(
  `(?<=[\\p{Script=Cyrillic}\\p{Script=Latin}\\d.)])[;,](?=[${JAPANESE}「『])`,
  'gu',
)

export const misspacedSign = textRule(
  'misspaced-sign',
  'In Russian and English a comma, stop, colon or semicolon touches the word before it and is followed by a space.',
  ({ blocks }) => [
    ...spotsOf(blocks, SPACE_BEFORE, ({ 0: space, index }, block) => {
      const sign = block.text[index + space.length]
      // French keeps a space there
      if (languageAt(block, index) === 'fr' || block.text.startsWith('...', index + space.length))
        return undefined
      return {
        reason: `A space stands before “${sign}”: …${around(block.text, index)}…`,
        remedy: 'Delete the space.',
      }
    }),
    ...spotsOf(blocks, NONE_AFTER, ({ 0: sign, index }, block) =>
      block.text.slice(0, index).endsWith('www')
        ? undefined
        : {
            reason: `No space follows “${sign}”: …${around(block.text, index)}…`,
            remedy: 'Write a space after it.',
          },
    ),
    ...spotsOf(blocks, TOUCHING, ({ 0: sign, index }, block) => ({
      reason: `The half-width “${sign}” touches a Japanese word: …${around(block.text, index)}…`,
      remedy: `Write the full-width “${sign === ';' ? '；' : '、'}”, or a space after it.`,
    })),
  ],
)

function around(text: string, index: number): string {
  return text.slice(Math.max(0, index - 8), index + 9)
}
