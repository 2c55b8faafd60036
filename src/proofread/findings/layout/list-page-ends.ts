import type { PlacedLine } from './list-placed-lines.js'

/** Two lines of one text between which a page ends. */
export interface PageEnd {
  before: PlacedLine
  after: PlacedLine
}

/** List the ends of pages within texts. */
export function listPageEnds(texts: readonly (readonly PlacedLine[])[]): PageEnd[] {
  return texts.flatMap((lines) =>
    lines.flatMap((after, index) => {
      const before = lines[index - 1]
      return before && before.page !== after.page ? { before, after } : []
    }),
  )
}
