/**
 * Count things in English.
 *
 * @returns  `1 page`, `2 pages`
 */
export function plural(count: number, one: string, many = `${one}s`): string {
  return `${count} ${count === 1 ? one : many}`
}
