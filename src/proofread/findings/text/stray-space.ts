import { hardBreakIn } from './hard-break-in.js'
import { JAPANESE } from './japanese.js'
import { languageAt } from './language-at.js'
import { spotsOf } from './spots-of.js'
import { textRule } from './text-rule.js'
import { withoutQuotes } from './without-quotes.js'
import { wordsAround } from './words-around.js'

/** What someone did for a book may be parted from the names, as catalogues have it: `山田太郎・佐藤花子 編`. */
const ROLE = /^(?:編著?|共?著|訳|監修|監訳|校[訂注註]|訳[注註]|編[集訳]|述|撰|画|写真)(?=[『「、。，（\s]|$)/u
const BETWEEN = new RegExp(`(?<=[${JAPANESE}、。）」』])[ \u3000]+(?=[${JAPANESE}「『（])`, 'gu')
const BEFORE_MARK = /(?<=\S)[ \u3000]+(?=[、。，．；：」』）］〕])/gu
const AFTER_MARK = /(?<=[、。，．；：」』）］〕「『（［〔])[ \u3000]+(?=\S)/gu
const BEFORE_BRACKET = /(?<=\S)[ \u3000]+(?=[（［〔])/gu

export const straySpace = textRule('stray-space', ({ blocks: all, source, article }) => {
  // A break leaves a space behind, and is found as what it is
  const blocks = all.filter((block) => !block.isOpening && hardBreakIn(block, source) === undefined)
  return [
    ...spotsOf(blocks, BETWEEN, ({ 0: space, index }, block) => {
      const masked = withoutQuotes(block)
      // A title may part its words, a caption its number, and a name its halves
      if (masked[index] === '\ufffc' || !/^(?:p|li)$/.test(block.element)) return undefined
      if (languageAt(block, index) !== 'ja') return undefined
      // Japanese that another language quotes parts its verses so
      if (space.includes('\u3000') && article.lang !== 'ja') return undefined
      if (ROLE.test(block.text.slice(index + space.length)) && block.place.note !== undefined)
        return undefined
      return { kind: 'between-characters', ...spaceAt(block.text, index, space) }
    }),
    ...[BEFORE_MARK, AFTER_MARK, BEFORE_BRACKET].flatMap((pattern) =>
      spotsOf(blocks, pattern, ({ 0: space, index }, block) => {
        // Korean parts its words beside them, too
        if (!/^(?:p|li)$/.test(block.element) || languageAt(block, index) === 'ko') return undefined
        // Before a note's call it is found as that
        if (block.calls.some(({ offset }) => offset === index + space.length)) return undefined
        const after = block.text[index + space.length] ?? ''
        const before = block.text[index - 1] ?? ''
        // Punctuation that is mentioned: 「. — 」
        if (/[」』]/.test(after) && /[「『][^\p{L}]*$/u.test(block.text.slice(0, index))) return undefined
        // Found as a space between Japanese characters
        const pair = new RegExp(`[${JAPANESE}、。）」』]`, 'u').test(before)
        if (pair && new RegExp(`[${JAPANESE}「『（]`, 'u').test(after) && languageAt(block, index) === 'ja')
          return undefined
        const mark = pattern === AFTER_MARK ? before : after
        return { kind: 'beside-punctuation', mark, ...spaceAt(block.text, index, space) }
      }),
    ),
  ]
})

function spaceAt(text: string, index: number, space: string): { isFullWidth: boolean; context: string } {
  return { isFullWidth: space.includes('\u3000'), context: wordsAround(text, index, 6) }
}
