import type { Emphasis, Root, Strong } from 'mdast'
import { visit } from 'unist-util-visit'
import type { VFile } from 'vfile'
import { location } from 'vfile-location'
import { reportCapped } from '../model/report-capped.js'

/** What is shown on either side of an asterisk, in characters. */
const SHOWN = 4

/**
 * Find emphasis whose asterisks are between digits, as in `2*3*4`: signs of multiplication, which would not be printed.
 *
 * @returns  transform; reports `misread-text` at the asterisk
 * @see CommonMark 0.31, 6.2 "Emphasis and strong emphasis"
 */
export function remarkCheckEmphasis() {
  return (tree: Root, file: VFile): undefined => {
    const source = String(file.value)
    const { toPoint } = location(source)
    visit(tree, ['emphasis', 'strong'], (node) => {
      const { start, end } = (node as Emphasis | Strong).position ?? {}
      if (start?.offset === undefined || end?.offset === undefined) return
      const length = node.type === 'strong' ? 2 : 1
      const at = [start.offset, end.offset - length].find(
        (one) => isDigit(source[one - 1]) && isDigit(source[one + length]),
      )
      if (at === undefined) return
      const written = source.slice(at - SHOWN, at + length + SHOWN)
      reportCapped(file, 'misread-text.emphasis', { written: withinLine(written) }, toPoint(at))
    })
  }
}

function isDigit(character: string | undefined): boolean {
  return character !== undefined && /\p{Nd}/u.test(character)
}

/** The part of an excerpt that is on the line of its middle. */
function withinLine(written: string): string {
  return (written.split('\n').find((line) => line.includes('*')) ?? written).trim()
}
