import { isSameText } from '../../../model/text-place.js'
import { type Bracket, type BracketsOfBlock, listBrackets } from './list-brackets.js'
import { type Spot, textRule } from './text-rule.js'

/** A quotation of several paragraphs opens in each of them and closes in the last. */
const REPEATED = /[“«„]/

export const unmatchedBracket = textRule(
  'unmatched-bracket',
  'A bracket or quotation mark without its partner leaves the reader in doubt where the words of another begin or end.',
  ({ blocks }) => {
    const listed = blocks.map(listBrackets)
    for (const [index, brackets] of listed.entries()) pairWithNext(brackets, listed.slice(index + 1))
    return listed.flatMap(({ block, pairs, opening, closing }): Spot[] => [
      ...[...opening, ...closing].map(({ sign, index }) => ({
        block,
        index,
        length: 1,
        reason: `“${sign}” has no partner${contextOf(block.text, index)}`,
        remedy: opening.some((one) => one.index === index)
          ? 'Close it, or delete it.'
          : 'Open it where it begins, or delete it.',
      })),
      ...pairs
        .filter(({ open, close }) => isHalf(open) !== isHalf(close))
        .map(({ open, close }) => ({
          block,
          index: open.index,
          length: close.index + 1 - open.index,
          reason: `“${open.sign}” is closed by “${close.sign}”, of another width${contextOf(block.text, close.index)}`,
          remedy: 'Write both in one width.',
        })),
    ])
  },
)

/** Pair what a paragraph leaves open with what the following ones of its text close. */
function pairWithNext({ block, opening }: BracketsOfBlock, following: readonly BracketsOfBlock[]): void {
  const last = opening.at(-1)
  if (!last || block.element !== 'p') return
  for (const { block: next, opening: nextOpening, closing } of following) {
    if (!isSameText(next.place, block.place) || next.element !== 'p' || next.isQuoted !== block.isQuoted)
      return
    const repeats = REPEATED.test(last.sign) && next.text.startsWith(last.sign)
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

function closes({ sign }: Bracket, { sign: closing }: Bracket): boolean {
  return ['「」', '『』', '（）', '“”', '«»', '〔〕', '［］', '()', '[]'].includes(sign + closing)
}

function isHalf({ sign }: Bracket): boolean {
  return /[()[\]]/.test(sign)
}

function contextOf(text: string, index: number): string {
  return `: …${text.slice(Math.max(0, index - 8), index + 9)}…`
}
