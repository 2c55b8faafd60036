import type { Stretch } from './text-rule.js'

/** The words of a stretch. */
export function textOfStretch({ block, index, length }: Stretch): string {
  return block.text.slice(index, index + length)
}
