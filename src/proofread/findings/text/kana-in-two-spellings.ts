import type { FindingData } from '../../../messages/findings/say-found.js'
import type { TextBlock } from '../list-blocks.js'
import { inconsistentPairs } from './inconsistent-pairs.js'
import { type Spot, type Stretch, textRule } from './text-rule.js'
import { withoutQuotes } from './without-quotes.js'

const WORD = /[ァ-ヺー]{4,}(?:・[ァ-ヺー]+)*/gu
/** Spellings of the same sounds that are all correct, and the plainest of them. */
const VARIANTS: readonly [RegExp, string][] = [
  [/ヴァ/g, 'バ'],
  [/ヴィ/g, 'ビ'],
  [/ヴェ/g, 'ベ'],
  [/ヴォ/g, 'ボ'],
  [/ヴ/g, 'ブ'],
  [/ティ/g, 'チ'],
  [/ディ/g, 'ジ'],
  [/イェ/g, 'エ'],
  [/[ヂ]/g, 'ジ'],
  [/[ヅ]/g, 'ズ'],
  [/[ーッ・]/g, ''],
]
/** The shortest word that counts: shorter ones are too often two words. */
const SHORTEST = 4
/** The shortest of which one mark of voicing is no other word, as in ハーバード and ハーバート. */
const SHORTEST_VOICED = 7

interface Word {
  block: TextBlock
  index: number
  written: string
}

export const kanaInTwoSpellings = textRule('kana-in-two-spellings', ({ blocks }) => {
  const groups = new Map<string, Word[]>()
  for (const block of blocks) {
    // Titles and quotations keep their own spelling, and so do citations in notes
    for (const { 0: written, index } of withoutQuotes(block).matchAll(WORD)) {
      for (const word of partsOf(block, index, written)) {
        const sound = soundOf(word.written)
        if (sound.length >= SHORTEST) groups.set(sound, [...(groups.get(sound) ?? []), word])
      }
    }
  }
  const pairs = inconsistentPairs(blocks)
  // What a pair gives wrong is found as that
  const isInPair = ({ block, index }: Stretch): boolean =>
    pairs.some((one) => one.block === block && index >= one.index && index < one.index + one.length)
  return [...[...groups.values()].flatMap(oddOnes), ...voicedOddOnes([...groups.values()].flat())].filter(
    (spot) => !isInPair(spot),
  )
})

/** A word and its parts: クルペンスキー in ヴァシーリー・クルペンスキー. */
function partsOf(block: TextBlock, index: number, written: string): Word[] {
  let at = index
  const parts = written.split('・').map((part) => {
    const word = { block, index: at, written: part }
    at += part.length + 1
    return word
  })
  return parts
}

function oddOnes(words: readonly Word[]): Spot<FindingData<'kana-in-two-spellings'>>[] {
  const counts = new Map<string, number>()
  for (const { written } of words) counts.set(written, (counts.get(written) ?? 0) + 1)
  if (counts.size < 2) return []
  const [usual = '', count = 0] = [...counts].reduce((best, one) => (one[1] > best[1] ? one : best))
  return words
    .filter(({ written }) => written !== usual)
    .map(({ block, index, written }) => ({
      block,
      index,
      length: written.length,
      data: { found: written, usual, count },
    }))
}

/** Long words that differ by one mark of voicing, or by one small letter: ペテルブルグ and ペテルブルク. */
function voicedOddOnes(words: readonly Word[]): Spot<FindingData<'kana-in-two-spellings'>>[] {
  const groups = new Map<string, Word[]>()
  for (const word of words) {
    if (word.written.length < SHORTEST_VOICED) continue
    const key = plainOf(word.written)
    groups.set(key, [...(groups.get(key) ?? []), word])
  }
  return [...groups.values()].flatMap(oddOnes).filter(({ data }) => differByOne(data.found, data.usual))
}

/** Without marks of voicing, and with full letters for small ones. */
function plainOf(word: string): string {
  return word
    .normalize('NFD')
    .replace(/[\u3099\u309a]/gu, '')
    .replace(/[ァィゥェォャュョ]/gu, (small) => String.fromCodePoint((small.codePointAt(0) ?? 0) + 1))
}

function differByOne(one: string, other: string): boolean {
  return (
    one.length === other.length && [...one].filter((letter, index) => letter !== other[index]).length === 1
  )
}

function soundOf(word: string): string {
  return VARIANTS.reduce((sound, [pattern, plain]) => sound.replace(pattern, plain), word)
}
