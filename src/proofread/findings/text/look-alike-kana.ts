import { spotsOf } from './spots-of.js'
import { textRule } from './text-rule.js'

const KANJI_FOR_KANA: Readonly<Record<string, string>> = {
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

export const lookAlikeKana = textRule(
  'look-alike-kana',
  'Kanji and kana that look alike are confounded by scanners and tired eyes; no search finds the word.',
  ({ blocks }) => [
    ...spotsOf(blocks, IN_KATAKANA, ({ 0: sign, index }, block) => ({
      reason: `“${sign}” (not the katakana ${KANJI_FOR_KANA[sign]}) stands in “${wordAt(block.text, index)}”`,
      remedy: `Write “${KANJI_FOR_KANA[sign]}”.`,
    })),
    ...spotsOf(blocks, LONG_VOWEL, ({ index }, block) => ({
      reason: `The long-vowel sign ー stands after no kana: …${block.text.slice(Math.max(0, index - 4), index + 5)}…`,
      remedy: 'Write a dash ――, or the kanji 一 if that is meant.',
    })),
    ...spotsOf(blocks, ONE, ({ index }, block) => ({
      reason: `The kanji 一 stands for the long-vowel sign in “${wordAt(block.text, index)}”`,
      remedy: 'Write “ー”.',
    })),
  ],
)

function wordAt(text: string, index: number): string {
  const before = /[ァ-ヺー・]*$/u.exec(text.slice(0, index))?.[0] ?? ''
  const after = /^.[ァ-ヺー・]*/u.exec(text.slice(index))?.[0] ?? ''
  return before + after
}
