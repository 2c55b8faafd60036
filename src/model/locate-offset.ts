import type { Point } from 'unist'

/**
 * Make a function that gives the line and column of a character.
 *
 * @param text  the whole text, with LF line ends
 * @returns     offset in UTF-16 units → point, lines and columns counted from 1
 */
export function locateOffset(text: string): (offset: number) => Point {
  const starts = [0]
  for (let at = text.indexOf('\n'); at !== -1; at = text.indexOf('\n', at + 1)) starts.push(at + 1)
  return (offset) => {
    let low = 0
    let high = starts.length - 1
    while (low < high) {
      const middle = (low + high + 1) >> 1
      if ((starts[middle] ?? 0) <= offset) low = middle
      else high = middle - 1
    }
    return { line: low + 1, column: offset - (starts[low] ?? 0) + 1, offset }
  }
}
