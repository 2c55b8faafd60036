import type { TextBlock } from '../list-blocks.js'
import { isJapanese, JAPANESE } from './japanese.js'
import { languageAt } from './language-at.js'
import { spotsOf } from './spots-of.js'
import { textRule } from './text-rule.js'

/** A half-width mark between two letters of Japanese. */
const WESTERN = new RegExp(`(?<=[${JAPANESE}」』）])[,;:?!](?= ?[${JAPANESE}「『（])`, 'gu')
/** A half-width stop after a sentence; notes may part the elements of a source with it. */
const WESTERN_STOP = new RegExp(`(?<=[ぁ-ん])\\.(?=[${JAPANESE}「『（])`, 'gu')
const JAPANESE_MARK = /[、。，．：；？！「」『』・～〜]/g
const FULL_WIDTH: Readonly<Record<string, string>> = { ',': '、', ';': '；', ':': '：', '?': '？', '!': '！' }

export const foreignPunctuation = textRule('foreign-punctuation', ({ blocks, article }) => {
  let known: boolean | undefined
  const mayEndInJapanese = (): boolean => {
    known ??= article.lang === 'ja' && doNotesEndInJapanese(blocks)
    return known
  }
  return [
    ...spotsOf(blocks, WESTERN, ({ 0: mark, index }, block) => {
      if (languageAt(block, index) !== 'ja') return undefined
      return { kind: 'half-width-in-japanese', found: mark, write: FULL_WIDTH[mark] ?? '' }
    }),
    ...spotsOf(blocks, WESTERN_STOP, ({ 0: found }, block) =>
      block.place.note === undefined ? { kind: 'half-width-in-japanese', found, write: '。' } : undefined,
    ),
    ...blocks.flatMap((block) => {
      // A table may list the marks themselves
      if (isJapanese(block.text) || !/\p{L}{2,}/u.test(block.text)) return []
      return spotsOf([block], JAPANESE_MARK, ({ 0: found, index }) => {
        // Korean has 『』 and 「」 around titles
        if (/[「」『』・]/.test(found) && languageAt(block, index) === 'ko') return undefined
        const isStop = found === '。' && index === block.text.trimEnd().length - 1
        return isStop && mayEndInJapanese() ? undefined : { kind: 'japanese-elsewhere', found }
      })
    }),
    ...spotsOf(
      blocks,
      /(?<=\p{Script=Cyrillic}|\d)[，．](?= ?\p{Script=Cyrillic})/gu,
      ({ 0: mark }, block) =>
        isJapanese(block.text)
          ? { kind: 'full-width-in-russian', found: mark, write: mark === '，' ? ',' : '.' }
          : undefined,
    ),
  ]
})

/** Whether notes without a letter of Japanese end with 「。」 as the others do, which some journals have so. */
function doNotesEndInJapanese(blocks: readonly TextBlock[]): boolean {
  const foreign = blocks.filter(({ place, text }) => place.note !== undefined && !isJapanese(text))
  const [western, japanese] = ['.', '。'].map((stop) =>
    foreign.filter(({ text }) => text.trimEnd().endsWith(stop)),
  )
  return (japanese?.length ?? 0) > (western?.length ?? 0)
}
