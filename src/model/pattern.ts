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

/** A filled pattern: texts, and the names that are filled in later. */
export type PatternParts = readonly (string | { variable: string })[]

/**
 * Put values in the places of a pattern's names. What a value itself has in braces is no name.
 *
 * @param pattern  a part in brackets is left out where a name in it has no value: `{volume}[-{issue}]`
 * @param find     gives the value of a name; a name without one is left out
 * @param isLater  whether a name is filled in later
 */
export function fillPattern(
  pattern: string,
  find: (name: string) => string | undefined,
  isLater: (name: string) => boolean,
): PatternParts {
  const kept = pattern.replace(/\[([^[\]]*\{[^[\]]*)\]/g, (_whole, part: string) =>
    variablesOf(part).every((name) => isLater(name) || find(name) !== undefined) ? part : '',
  )
  // Every other part is what a name was found by.
  return kept.split(VARIABLE).map((part, index) => {
    if (index % 2 === 0) return part
    return isLater(part) ? { variable: part } : (find(part) ?? '')
  })
}

/** List the names outside of brackets that have no value. */
export function listUnfilled(pattern: string, find: (name: string) => string | undefined): string[] {
  const needed = variablesOf(pattern.replace(/\[[^[\]]*\{[^[\]]*\]/g, ''))
  return [...new Set(needed)].filter((name) => find(name) === undefined)
}
