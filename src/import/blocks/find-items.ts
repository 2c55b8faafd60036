import type { PageLine } from '../source/source-page.js'

/** An item's marker and the space behind it. */
const MARKER = /^([•●◦○▪‣]|\d{1,2}[.．]|[(（]\d{1,2}[)）])[\s\u3000]+/
/** The next item begins within so many lines. */
const REACH = 12

/** The beginning of an item. */
export interface ItemStart {
  /** As it is printed: `1.` or `•`. */
  marker: string
  /** Where the item's text begins in its line. */
  at: number
}

/**
 * Find the lines that begin items of lists: a bullet always does, a number where its neighbour is a few lines before
 * or after, since a sentence may begin with a number, too.
 *
 * @param lines  the text without notes and furniture
 */
export function findItems(lines: readonly PageLine[]): Map<PageLine, ItemStart> {
  const candidates = lines.flatMap((line, index) => {
    const [sign = '', marker] = MARKER.exec(line.text) ?? []
    return marker ? [{ line, index, at: sign.length, marker, ...formOf(marker) }] : []
  })
  const items = candidates.filter((one, place) => {
    if (one.number === undefined) return true
    const beside = [candidates[place - 1], candidates[place + 1]]
    return beside.some(
      (other) =>
        other?.form === one.form &&
        Math.abs(other.index - one.index) <= REACH &&
        other.number === (one.number ?? 0) + (other.index > one.index ? 1 : -1),
    )
  })
  return new Map(items.map(({ line, marker, at }) => [line, { marker, at }]))
}

function formOf(marker: string): { form: string; number?: number } {
  const number = /\d+/.exec(marker)?.[0]
  return { form: marker.replace(/\d+/, '1'), ...(number ? { number: Number(number) } : {}) }
}
