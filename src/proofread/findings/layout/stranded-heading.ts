import { endOfPageText } from '../../../model/end-of-page-text.js'
import { layoutRule } from './layout-rule.js'
import { beginningOf } from './line-words.js'

/** Lines of text between a heading and the end of its page. */
const FEWEST = 2
const HEADING = /^h[2-6]$/

export const strandedHeading = layoutRule('stranded-heading', (texts) =>
  texts.flatMap((lines) =>
    lines.flatMap((line, index) => {
      const next = lines.slice(index + 1).filter(({ page }) => page === line.page)
      const isLast = HEADING.test(line.element) && !next.some(({ element }) => HEADING.test(element))
      const goesOn = lines.some(({ page }) => page.number > line.page.number)
      // A table, which has no lines, or a figure with its caption counts as text after a heading, too.
      const last = next.at(-1) ?? line
      const hasTable = endOfPageText(line.page) > last.place.offset + last.length
      const hasFigure = next.some(({ element }) => element === 'figcaption')
      if (!isLast || !goesOn || hasTable || hasFigure || next.length >= FEWEST) return []
      const data = { heading: beginningOf(line), page: line.page.number, linesAfter: next.length }
      return { line, data }
    }),
  ),
)
