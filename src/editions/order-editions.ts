import type { Edition } from './edition.js'

type Ordered = Pick<Edition, 'name' | 'needs' | 'gives'>

/**
 * Bring editions into an order in which each comes after those that give what it needs; else they stay in theirs.
 *
 * @throws Error where two wait for each other: a mistake in the list
 */
export function orderEditions<One extends Ordered>(editions: readonly One[]): One[] {
  const ordered: One[] = []
  const waiting = [...editions]
  while (waiting.length > 0) {
    const given = waiting.flatMap(({ gives }) => gives)
    const at = waiting.findIndex(({ needs, gives }) =>
      needs.every((need) => gives.includes(need) || !given.includes(need)),
    )
    if (at < 0) throw new Error(`Editions wait for each other: ${waiting.map(({ name }) => name).join(', ')}`)
    ordered.push(...waiting.splice(at, 1))
  }
  return ordered
}
