import type { Text } from 'mdast'
import { isEscaped } from './is-escaped.js'
import { writtenLines } from './written-lines.js'

/**
 * Split a text at the marks that its lines begin with, and leave the marks out.
 *
 * @param text    of the manuscript, with its place in it
 * @param mark    a line break and the mark
 * @param source  the manuscript's text, in which a mark after a backslash is none
 * @returns       what is before the first mark, empty where nothing is, and what follows each
 */
export function splitAtMarks(text: Text, mark: RegExp, source: string): string[] {
  const parts = ['']
  const lines = writtenLines(text, source)
  for (const [line, written] of text.value.split('\n').entries()) {
    const [found] = (line > 0 && !isEscaped(lines[line]) && mark.exec(`\n${written}`)) || []
    if (found) parts.push(written.slice(found.length - 1))
    else parts.push(`${parts.pop()}${line > 0 ? '\n' : ''}${written}`)
  }
  return parts
}
