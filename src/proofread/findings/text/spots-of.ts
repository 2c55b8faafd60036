import type { TextBlock } from '../list-blocks.js'
import type { Spot } from './text-rule.js'

/** What a rule says of a match; its place only where it is not the whole match. */
export type Verdict = Pick<Spot, 'reason' | 'remedy'> & Partial<Pick<Spot, 'index' | 'length'>>

/**
 * Judge every match of a pattern in the blocks.
 *
 * @param pattern  global
 * @param judge    gives nothing for a match that is no fault; an index it gives is one into the block's text
 */
export function spotsOf(
  blocks: readonly TextBlock[],
  pattern: RegExp,
  judge: (match: RegExpExecArray, block: TextBlock) => Verdict | undefined,
): Spot[] {
  return blocks.flatMap((block) =>
    [...block.text.matchAll(pattern)].flatMap((match) => {
      const verdict = judge(match, block)
      return verdict ? [{ block, index: match.index, length: match[0].length, ...verdict }] : []
    }),
  )
}
