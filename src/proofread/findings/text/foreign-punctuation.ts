import { isJapanese, JAPANESE } from './japanese.js'
import { languageAt } from './language-at.js'
import { spotsOf } from './spots-of.js'
import { type Spot, textRule } from './text-rule.js'

/** A half-width sign between two letters of Japanese. */
const WESTERN = new RegExp(`(?<=[${JAPANESE}」』）])[,;:?!](?= ?[${JAPANESE}「『（])`, 'gu')
const JAPANESE_SIGN = /[、。，．：；？！「」『』・～〜]/g
const FULL_WIDTH: Readonly<Record<string, string>> = { ',': '、', ';': '；', ':': '：', '?': '？', '!': '！' }

export const foreignPunctuation = textRule(
  'foreign-punctuation',
  'Each language has its own signs: 、 and 。 between Japanese words, full-width ones of the rest, and none of them in Russian or English.',
  ({ blocks }) => [
    ...spotsOf(blocks, WESTERN, ({ 0: sign, index }, block) => {
      if (languageAt(block, index) !== 'ja') return undefined
      return {
        reason: `The half-width “${sign}” stands between Japanese words`,
        remedy: `Write “${FULL_WIDTH[sign]}”.`,
      }
    }),
    ...blocks.flatMap((block): Spot[] => {
      // A table may list the signs themselves
      if (isJapanese(block.text) || !/\p{L}{2,}/u.test(block.text)) return []
      return spotsOf([block], JAPANESE_SIGN, ({ 0: sign }) => ({
        reason: `The Japanese sign “${sign}” stands in text that is not Japanese`,
        remedy: 'Write the sign of that language.',
      }))
    }),
    ...spotsOf(
      blocks,
      /(?<=\p{Script=Cyrillic}|\d)[，．](?= ?\p{Script=Cyrillic})/gu,
      ({ 0: sign }, block) =>
        isJapanese(block.text)
          ? {
              reason: `The full-width “${sign}” stands between Russian words`,
              remedy: `Write “${sign === '，' ? ',' : '.'}” and a space.`,
            }
          : undefined,
    ),
  ],
)
