import type { Text } from 'mdast'
import { isEscaped } from './is-escaped.js'
import { writtenLines } from './written-lines.js'

/** Stands for what follows a text in its paragraph: a letter, a reading, a picture. */
const FOLLOWING = '\ufffc'

/**
 * Split a text at the marks that its lines begin with, and leave the marks out.
 *
 * @param text    of the manuscript, with its place in it
 * @param mark    a line break and the mark
 * @param source  the manuscript's text, in which a mark after a backslash is none
 * @param goesOn  whether markup follows the text, which a mark at its end then stands before: `: *meaning*`
 * @returns       what is before the first mark, empty where nothing is, and what follows each
 */
export function splitAtMarks(text: Text, mark: RegExp, source: string, goesOn: boolean): string[] {
  const parts = ['']
  const lines = writtenLines(text, source)
  const values = text.value.split('\n')
  for (const [line, written] of values.entries()) {
    const next = goesOn && line === values.length - 1 ? FOLLOWING : ''
    const [found] = (line > 0 && !isEscaped(lines[line]) && mark.exec(`\n${written}${next}`)) || []
    if (found) parts.push(written.slice(found.length - 1))
    else parts.push(`${parts.pop()}${line > 0 ? '\n' : ''}${written}`)
  }
  return parts
}
