import type { FindingData } from '../../../messages/findings/say-found.js'
import type { TextBlock } from '../list-blocks.js'
import { spotsOf } from './spots-of.js'
import { type Spot, textRule } from './text-rule.js'
import { withoutQuotes } from './without-quotes.js'
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
const BEGUN_BY_KANJI = /(?<![\p{Script=Han}ァ-ヺー\d])[二力工口卜夕八千][ァ-ヺー]{2,}/gu
const IN_KATAKANA = new RegExp(
  `(?<=${KATAKANA})[二力工口卜夕八べぺり](?=${KATAKANA})|(?<=${KATAKANA})[二力工口卜夕](?=・)|(?<=・)[二力工口卜夕](?=${KATAKANA})`,
  'gu',
)
/** A mark for a long vowel where there is none, and a dash or kanji where the mark should be. */
const LONG_VOWEL = /(?<=[\p{Script=Han}、。「『（）」』])ー(?=[\p{Script=Han}\p{Script=Hiragana}「『])/gu
/** A mark for a long vowel where a minus should be. */
const MINUS = /(?<=[ぁ-ゖ\p{Script=Han}（、。])ー(?=[0-9０-９])/gu
/**
 * ヘ in the place of the particle; not in `ヘ長調`, nor in text written in katakana, nor the sixth label of a law:
 * `第五条第一号ヘに掲げる`, `ホ又はヘ`, `イからヘまで`; 創刊号ヘ and さくら号ヘ are no labels. No particle へ is after の, or before に, を or が.
 */
const PARTICLE =
  /(?<=[ぁ-ゖ\p{Script=Han}])(?<![項条の]|[\d０-９〇一二三四五六七八九十百千同前次本各左右]号|及び|又は|若しくは|並びに|および|または|もしくは|ならびに|第[一二三四五六七八九十百]+)ヘ(?=[ぁ-ゖ\p{Script=Han}、])(?![にをが]|まで|の規定|長調|短調|調|音|の字|[\p{Script=Han}]{1,3}[ァ-ヺ])/gu
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
  ...spotsOf(blocks, MINUS, ({ index }, block) => ({
    kind: 'long-vowel-mark-alone',
    context: wordsAround(block.text, index, 4),
  })),
  ...spotsOf(
    blocks.filter(({ isQuoted }) => !isQuoted),
    PARTICLE,
    ({ 0: found, index }, block) =>
      withoutQuotes(block)[index] === '\ufffc'
        ? undefined
        : { kind: 'particle', found, context: wordsAround(block.text, index, 4) },
  ),
  ...wordsBegunByKanji(blocks),
  ...spotsOf(blocks, ONE, ({ index }, block) => ({ kind: 'kanji-one', word: wordAt(block.text, index) })),
])

/** A word of katakana with a kanji for its first letter, which the article has elsewhere with the kana: 二コライ for ニコライ. */
function wordsBegunByKanji(blocks: readonly TextBlock[]): Spot<FindingData<'look-alike-kana'>>[] {
  const words = new Set(
    blocks.flatMap(({ text }) => text.match(/(?<![ァ-ヺー])[ァ-ヺ][ァ-ヺー]{2,}/gu) ?? []),
  )
  return spotsOf(blocks, BEGUN_BY_KANJI, ({ 0: word }) => {
    const found = word.charAt(0)
    const write = KATAKANA_LIKE[found] ?? ''
    return words.has(write + word.slice(1)) ? { kind: 'not-katakana', found, write, word } : undefined
  })
}

function wordAt(text: string, index: number): string {
  const before = /[ァ-ヺー・]*$/u.exec(text.slice(0, index))?.[0] ?? ''
  const after = /^.[ァ-ヺー・]*/u.exec(text.slice(index))?.[0] ?? ''
  return before + after
}
