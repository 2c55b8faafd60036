/** Above this many items of the rarer kinds, when these are more than a third of all, only the first is reported. */
const FEW = 5

/**
 * Find what differs from the article's own usage.
 *
 * @param items      all of one thing, in the order of the text
 * @param kindOf     how an item is written
 * @param preferred  the kind to keep where two are as frequent
 * @returns          the usual kind, how often it is used, and the items of all other kinds; undefined if there is one kind
 */
export function minorityOf<Item>(
  items: readonly Item[],
  kindOf: (item: Item) => string,
  preferred = '',
): { usual: string; count: number; others: Item[] } | undefined {
  const counts = new Map<string, number>()
  for (const item of items) counts.set(kindOf(item), (counts.get(kindOf(item)) ?? 0) + 1)
  if (counts.size < 2) return undefined
  const rank = (kind: string): number => (counts.get(kind) ?? 0) + (kind === preferred ? 0.5 : 0)
  const usual = [...counts.keys()].reduce((best, kind) => (rank(kind) > rank(best) ? kind : best))
  const count = counts.get(usual) ?? 0
  const others = items.filter((item) => kindOf(item) !== usual)
  const isDivided = others.length > FEW && others.length * 3 > items.length
  return { usual, count, others: isDivided ? others.slice(0, 1) : others }
}
