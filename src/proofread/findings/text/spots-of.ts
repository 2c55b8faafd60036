import type { TextBlock } from '../list-blocks.js'
import type { Spot } from './text-rule.js'

/**
 * Judge every match of a pattern in the blocks.
 *
 * @param pattern  global
 * @param judge    gives the data for the message, or `undefined` for a correct match
 * @returns        a spot for each wrong match, in the order of the text
 */
export function spotsOf<const Data>(
  blocks: readonly TextBlock[],
  pattern: RegExp,
  judge: (match: RegExpExecArray, block: TextBlock) => Data | undefined,
): Spot<Data>[] {
  return blocks.flatMap((block) =>
    [...block.text.matchAll(pattern)].flatMap((match) => {
      const data = judge(match, block)
      return data === undefined ? [] : [{ block, index: match.index, length: match[0].length, data }]
    }),
  )
}
