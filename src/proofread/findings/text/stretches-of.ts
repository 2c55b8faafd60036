import type { TextBlock } from '../list-blocks.js'
import type { Stretch } from './text-rule.js'

/**
 * List every match of a pattern in the blocks, for rules that compare them with each other.
 *
 * @param pattern  global
 * @param counts   whether a match counts
 * @returns        in the order of the text
 */
export function stretchesOf(
  blocks: readonly TextBlock[],
  pattern: RegExp,
  counts: (match: RegExpExecArray, block: TextBlock) => boolean = () => true,
): Stretch[] {
  return blocks.flatMap((block) =>
    [...block.text.matchAll(pattern)]
      .filter((match) => counts(match, block))
      .map(({ 0: { length }, index }) => ({ block, index, length })),
  )
}
