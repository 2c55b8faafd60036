import { spotsOf } from './spots-of.js'
import { textRule } from './text-rule.js'
import { wordsAround } from './words-around.js'

const KATAKANA_LIKE: Readonly<Record<string, string>> = {
  二: 'ニ',
  力: 'カ',
  工: 'エ',
  口: 'ロ',
  卜: 'ト',
  夕: 'タ',
  八: 'ハ',
  千: 'チ',
  べ: 'ベ',
  ぺ: 'ペ',
  り: 'リ',
}
const KATAKANA = '[ァ-ヺー]'
const IN_KATAKANA = new RegExp(
  `(?<=${KATAKANA})[二力工口卜夕八べぺり](?=${KATAKANA})|(?<=${KATAKANA})[二力工口卜夕](?=・)|(?<=・)[二力工口卜夕](?=${KATAKANA})`,
  'gu',
)
/** A mark for a long vowel where there is none, and a dash or kanji where the mark should be. */
const LONG_VOWEL = /(?<=[\p{Script=Han}、。「『（）」』])ー(?=[\p{Script=Han}\p{Script=Hiragana}「『])/gu
/** The kanji 一 within a word of katakana. */
const ONE = /(?<=[ァ-ヺ])一(?=[ァ-ヺ])/gu

export const lookAlikeKana = textRule('look-alike-kana', ({ blocks }) => [
  ...spotsOf(blocks, IN_KATAKANA, ({ 0: found, index }, block) => ({
    kind: 'not-katakana',
    found,
    write: KATAKANA_LIKE[found] ?? '',
    word: wordAt(block.text, index),
  })),
  ...spotsOf(blocks, LONG_VOWEL, ({ index }, block) => ({
    kind: 'long-vowel-mark-alone',
    context: wordsAround(block.text, index, 4),
  })),
  ...spotsOf(blocks, ONE, ({ index }, block) => ({ kind: 'kanji-one', word: wordAt(block.text, index) })),
])

function wordAt(text: string, index: number): string {
  const before = /[ァ-ヺー・]*$/u.exec(text.slice(0, index))?.[0] ?? ''
  const after = /^.[ァ-ヺー・]*/u.exec(text.slice(index))?.[0] ?? ''
  return before + after
}
