import type { TextBlock } from '../list-blocks.js'

/** A name in its own script and in kana, as an article introduces it. */
export interface NamePair {
  block: TextBlock
  /** The pair's offset in the block's text, in UTF-16 units. */
  index: number
  length: number
  /** The name's kana in full: `アレクサンドル・コルチャーク`. */
  kana: string
  /** The name in its own script in full: `А.В. Колчак`. */
  original: string
  /** The last part of each: the surname of a person, or the whole of another name. */
  kanaSurname: string
  surname: string
}

const KANA = '[ァ-ヺー][ァ-ヺー・＝=]+'
const ORIGINAL = String.raw`[\p{Script=Cyrillic}\p{Script=Latin}][\p{Script=Cyrillic}\p{Script=Latin}\p{M}.’'\- \u00a0]{0,80}`
const KANA_FIRST = new RegExp(`(?<![ァ-ヺー・])(${KANA})[（(](${ORIGINAL})[、,）)]`, 'gu')
const ORIGINAL_FIRST = new RegExp(`(?<![\\p{L}.])(${ORIGINAL})[（(](${KANA})[、,）)]`, 'gu')

/**
 * List the names that an article gives in kana and in their own script: `カナ（Кириллица）`, or the other way about.
 *
 * @returns  every place of a pair, in the order of the text
 */
export function listNamePairs(blocks: readonly TextBlock[]): NamePair[] {
  return blocks.flatMap((block) => {
    const pairs = [
      ...[...block.text.matchAll(KANA_FIRST)].map((match) => pairOf(block, match, match[1], match[2])),
      ...[...block.text.matchAll(ORIGINAL_FIRST)].map((match) => pairOf(block, match, match[2], match[1])),
    ]
    return pairs.sort((a, b) => a.index - b.index)
  })
}

function pairOf(block: TextBlock, match: RegExpExecArray, kana = '', original = ''): NamePair {
  const name = original.trim()
  return {
    block,
    index: match.index,
    length: match[0].length,
    kana,
    original: name,
    kanaSurname: kana.split(/[・＝=]/).at(-1) ?? kana,
    surname: surnameOf(name),
  }
}

/** `А.В. Колчак` and `Колчак А.В.` give Колчак; what has several words in small letters is no person and stays whole. */
function surnameOf(name: string): string {
  const words = name.split(/[\s\u00a0]+/).filter((word) => !/^(?:\p{Lu}[\p{Ll}]?\.)+-?$/u.test(word))
  const joined = words.at(-1)?.replace(/^(?:\p{Lu}\.)+/u, '') ?? name
  return words.slice(1).some((word) => /^\p{Ll}/u.test(word)) ? words.join(' ') : joined
}
