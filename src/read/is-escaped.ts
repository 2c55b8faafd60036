import type { Text } from 'mdast'

/**
 * Whether a line of a text begins with a backslash, so that what would be a mark there is a sign: `\: ` above a table.
 *
 * @param source  the manuscript's text
 * @param line    of the text, from 0
 */
export function isEscaped({ position }: Text, source: string, line = 0): boolean {
  if (!position) return false
  const written = source.slice(position.start.offset, position.end.offset).split('\n')[line]
  return /^[ \t>]*\w*\\/.test(written ?? '')
}
