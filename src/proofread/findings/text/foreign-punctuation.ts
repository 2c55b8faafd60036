import { isJapanese, JAPANESE } from './japanese.js'
import { languageAt } from './language-at.js'
import { spotsOf } from './spots-of.js'
import { textRule } from './text-rule.js'

/** A half-width mark between two letters of Japanese. */
const WESTERN = new RegExp(`(?<=[${JAPANESE}」』）])[,;:?!](?= ?[${JAPANESE}「『（])`, 'gu')
const JAPANESE_MARK = /[、。，．：；？！「」『』・～〜]/g
const FULL_WIDTH: Readonly<Record<string, string>> = { ',': '、', ';': '；', ':': '：', '?': '？', '!': '！' }

export const foreignPunctuation = textRule('foreign-punctuation', ({ blocks }) => [
  ...spotsOf(blocks, WESTERN, ({ 0: mark, index }, block) => {
    if (languageAt(block, index) !== 'ja') return undefined
    return { kind: 'half-width-in-japanese', found: mark, write: FULL_WIDTH[mark] ?? '' }
  }),
  ...blocks.flatMap((block) => {
    // A table may list the marks themselves
    if (isJapanese(block.text) || !/\p{L}{2,}/u.test(block.text)) return []
    return spotsOf([block], JAPANESE_MARK, ({ 0: found }) => ({ kind: 'japanese-elsewhere', found }))
  }),
  ...spotsOf(blocks, /(?<=\p{Script=Cyrillic}|\d)[，．](?= ?\p{Script=Cyrillic})/gu, ({ 0: mark }, block) =>
    isJapanese(block.text)
      ? { kind: 'full-width-in-russian', found: mark, write: mark === '，' ? ',' : '.' }
      : undefined,
  ),
])
