import type { Paragraph, Text } from 'mdast'
import { isEscaped } from './is-escaped.js'
import { writtenLines } from './written-lines.js'

/**
 * Get the text that a paragraph begins with, where that begins with a mark and something is behind it on its line: words, or
 * markup as in `:: *Source*`.
 *
 * @param mark    anchored at the beginning, with its white space
 * @param source  the manuscript's text, in which a mark after a backslash is none
 */
export function markedText({ children }: Paragraph, mark: RegExp, source: string): Text | undefined {
  const [first, second] = children
  if (first?.type !== 'text' || isEscaped(writtenLines(first, source)[0])) return undefined
  const [found] = mark.exec(first.value) ?? []
  if (found === undefined) return undefined
  const after = first.value.slice(found.length)
  return /^\S/.test(after) || (after === '' && second !== undefined) ? first : undefined
}
