import { blockSize } from '../../../model/logical-box.js'
import type { SurveyedPage } from '../../../model/printed-page.js'
import { layoutRule } from './layout-rule.js'

/** Of the height of the type area, four lines of forty; notes that begin on the pages of their calls cost two often. */
const MOST_WHITE = 1 / 10

export const whiteFoot = layoutRule(
  'white-foot',
  'White below the text of a full page looks like the end of a part. It stands where a note or a figure did not fit.',
  (texts, pages) =>
    pages.slice(0, -1).flatMap((page, index) => {
      const white = whiteOf(page)
      const line = texts[0]?.findLast((one) => one.page === page)
      if (!line || pages[index + 1]?.startsPage || white <= MOST_WHITE) return []
      return {
        line,
        reason: `Page ${page.number} is left white below its text, by ${Math.round(white * 100)} % of its height`,
        remedy: 'Move the figure, the heading or the call of the long note by a few lines of text.',
      }
    }),
)

/** White between the text and the notes, or the foot, as a part of the type area. */
function whiteOf({ area, textBox, notes }: SurveyedPage): number {
  const foot = Math.min(area.blockEnd, ...notes.map(({ box }) => box.blockStart))
  return textBox ? (foot - textBox.blockEnd) / blockSize(area) : 0
}
