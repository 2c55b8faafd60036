import type { TextBlock } from '../list-blocks.js'
import { withoutQuotes } from './without-quotes.js'

/** The number of an item within a paragraph. */
export interface Enumerator {
  index: number
  written: string
  number: number
}

/** How items are numbered: `1）`, `（1）`, `①`, `(a)`, `第一に`. A number of each kind begins a word. */
const KINDS: readonly RegExp[] = [
  /(?<![\p{L}\d（(])([0-9０-９]{1,2})[）)](?!\p{Script=Latin})/gu,
  /(?<![\p{Script=Latin}\p{Script=Cyrillic}\d])[（(]([0-9０-９]{1,2})[）)]/gu,
  /([①-⑳])/gu,
  /(?<![\p{L}\d])[（(]([a-h])[）)]/gu,
  /第([一二三四五六七八九十]|[1-9])(?:に(?:は|、)|は、)/gu,
]

const CIRCLED_ONE = 0x2460

/**
 * List the enumerations of a paragraph: numbers of one kind that begin with 1 and go on by 1, or leave out or repeat one
 * between two others.
 *
 * @returns  of two items or more each
 */
export function listEnumerators(block: TextBlock): Enumerator[][] {
  const text = withoutQuotes(block)
  return KINDS.flatMap((pattern) => {
    const found = [...text.matchAll(pattern)].map(
      ({ 0: written, 1: number = '', index }): Enumerator => ({
        index,
        written,
        number: readEnumerator(number),
      }),
    )
    const lists: Enumerator[][] = []
    for (const item of found) {
      const list = lists.at(-1)
      const last = list?.at(-1)
      if (item.number === 1 && last?.number !== 1) lists.push([item])
      else if (last && item.number >= last.number && item.number <= last.number + 2) list?.push(item)
    }
    return lists.filter((list) => list.length > 1 && isList(list))
  })
}

/** Two numbers may be anything; a gap or a repetition counts between others that are in order. */
function isList(list: readonly Enumerator[]): boolean {
  const steps = list.slice(1).map(({ number }, index) => number - (list[index]?.number ?? 0))
  return steps[0] === 1 || steps.filter((step) => step === 1).length > 1
}

function readEnumerator(number: string): number {
  const kanji = '一二三四五六七八九十'.indexOf(number) + 1
  if (kanji > 0) return kanji
  if (/[①-⑳]/.test(number)) return (number.codePointAt(0) ?? 0) - CIRCLED_ONE + 1
  if (/[a-h]/.test(number)) return number.charCodeAt(0) - 'a'.charCodeAt(0) + 1
  return Number(number.normalize('NFKC'))
}
