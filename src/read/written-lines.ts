import type { Text } from 'mdast'

/**
 * Get the lines of a text as they stand in the file, with the backslashes that parsing takes away.
 *
 * @param source  the manuscript's text
 * @returns       none for a text that has no place in it
 */
export function writtenLines({ position }: Text, source: string): string[] {
  return position ? source.slice(position.start.offset, position.end.offset).split('\n') : []
}
