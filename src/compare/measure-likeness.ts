/**
 * Measure the likeness of two texts: twice the number of common bigrams, divided by all bigrams of both.
 *
 * @returns  from 0 to 1
 * @see L. R. Dice, "Measures of the Amount of Ecologic Association Between Species", 1945
 */
export function measureLikeness(one: string, other: string): number {
  if (one === other) return 1
  const pairs = pairsOf(one)
  const others = pairsOf(other)
  let total = 0
  let both = 0
  for (const count of others.values()) total += count
  for (const [pair, count] of pairs) {
    total += count
    both += Math.min(count, others.get(pair) ?? 0)
  }
  return total === 0 ? 0 : (2 * both) / total
}

/** Bigrams by text, since a text is compared with many others. */
const counted = new Map<string, ReadonlyMap<string, number>>()
const MOST_COUNTED = 2000

function pairsOf(text: string): ReadonlyMap<string, number> {
  const known = counted.get(text)
  if (known) return known
  const pairs = new Map<string, number>()
  for (let index = 0; index + 1 < text.length; index++) {
    const pair = text.slice(index, index + 2)
    pairs.set(pair, (pairs.get(pair) ?? 0) + 1)
  }
  if (counted.size >= MOST_COUNTED) counted.clear()
  counted.set(text, pairs)
  return pairs
}
