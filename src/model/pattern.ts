/** What running heads and folios can say, by the names that patterns write in braces. */
export const furnitureVariables = [
  'author',
  'author-family',
  'title',
  'title-short',
  'subtitle',
  'section',
  'heading',
  'journal',
  'journal-short',
  'volume',
  'issue',
  'year',
  'pages',
  'doi',
  'page',
] as const

export type FurnitureVariable = (typeof furnitureVariables)[number]

const VARIABLE = /\{([^{}]*)\}/g

/** List the names that a pattern has in braces: `author` of `{author}（{year}）`. */
export function variablesOf(pattern: string): string[] {
  return [...pattern.matchAll(VARIABLE)].map(([, name = '']) => name)
}

/**
 * Put values in the places of a pattern's names.
 *
 * @param pattern  a part in brackets is left out where a name in it has no value: `{volume}[-{issue}]`
 * @param find     gives the value of a name; a name without one is left out
 */
export function expandPattern(pattern: string, find: (name: string) => string | undefined): string {
  const fill = (part: string): string => part.replace(VARIABLE, (_whole, name: string) => find(name) ?? '')
  return fill(
    pattern.replace(/\[([^[\]]*\{[^[\]]*)\]/g, (_whole, part: string) =>
      variablesOf(part).every((name) => find(name) !== undefined) ? part : '',
    ),
  )
}

/** List the names outside of brackets that have no value. */
export function listUnfilled(pattern: string, find: (name: string) => string | undefined): string[] {
  const needed = variablesOf(pattern.replace(/\[[^[\]]*\{[^[\]]*\]/g, ''))
  return [...new Set(needed)].filter((name) => find(name) === undefined)
}
