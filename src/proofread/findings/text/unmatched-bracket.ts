import type { FindingData } from '../../../messages/findings/say-found.js'
import { isSameText } from '../../../model/text-place.js'
import type { TextBlock } from '../list-blocks.js'
import { type Bracket, type BracketsOfBlock, listBrackets } from './list-brackets.js'
import { type Spot, textRule } from './text-rule.js'
import { wordsAround } from './words-around.js'

/** Characters of context on either side. */
const REACH = 8

/** A quotation of several paragraphs opens in each of them and closes in the last. */
const REPEATED = /[“«„]/

export const unmatchedBracket = textRule('unmatched-bracket', ({ blocks }) => {
  const listed = blocks.map(listBrackets)
  for (const [index, brackets] of listed.entries()) pairWithNext(brackets, listed.slice(index + 1))
  return listed.flatMap(({ block, pairs, opening, closing }): Spot<FindingData<'unmatched-bracket'>>[] => [
    ...opening.map((one) => alone('unclosed', one, block)),
    ...closing.map((one) => alone('unopened', one, block)),
    ...pairs
      .filter(({ open, close }) => isHalf(open) !== isHalf(close))
      .map(({ open, close }) => ({
        block,
        index: open.index,
        length: close.index + 1 - open.index,
        data: {
          kind: 'two-widths' as const,
          open: open.mark,
          close: close.mark,
          context: wordsAround(block.text, close.index, REACH),
        },
      })),
  ])
})

function alone(
  kind: 'unclosed' | 'unopened',
  { mark, index }: Bracket,
  block: TextBlock,
): Spot<FindingData<'unmatched-bracket'>> {
  const data = { kind, bracket: mark, context: wordsAround(block.text, index, REACH) }
  return { block, index, length: 1, data }
}

/** Pair what a paragraph leaves open with what the following ones of its text close. */
function pairWithNext({ block, opening }: BracketsOfBlock, following: readonly BracketsOfBlock[]): void {
  const last = opening.at(-1)
  if (!last || block.element !== 'p') return
  for (const { block: next, opening: nextOpening, closing } of following) {
    if (!isSameText(next.place, block.place) || next.element !== 'p' || next.isQuoted !== block.isQuoted)
      return
    const repeats = REPEATED.test(last.mark) && next.text.startsWith(last.mark)
    if (repeats) {
      opening.pop()
      return
    }
    const [first] = closing
    if (first && closes(last, first)) {
      opening.pop()
      closing.shift()
      return
    }
    // Beyond the next paragraph only a quotation goes on
    if (!block.isQuoted || nextOpening.length > 0 || closing.length > 0) return
  }
}

function closes({ mark }: Bracket, { mark: closing }: Bracket): boolean {
  return ['「」', '『』', '（）', '“”', '«»', '〔〕', '［］', '()', '[]'].includes(mark + closing)
}

function isHalf({ mark }: Bracket): boolean {
  return /[()[\]]/.test(mark)
}
