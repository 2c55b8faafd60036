import { blockSize } from '../../../model/logical-box.js'
import type { SurveyedPage } from '../../../model/printed-page.js'
import { layoutRule } from './layout-rule.js'

/**
 * Part of the type area's height: four lines of forty. Notes that have to begin on the pages of their calls often leave
 * two lines empty.
 */
const MOST_SPACE = 1 / 10

export const whiteFoot = layoutRule('white-foot', (texts, pages) =>
  pages.slice(0, -1).flatMap((page, index) => {
    const space = emptySpaceOf(page)
    const line = texts[0]?.findLast((one) => one.page === page)
    if (!line || pages[index + 1]?.startsPage || space <= MOST_SPACE) return []
    return { line, data: { page: page.number, white: space } }
  }),
)

/** Get the empty space between the text and the notes, or the foot, as a part of the type area. */
function emptySpaceOf({ area, textBox, notes }: SurveyedPage): number {
  const foot = Math.min(
    area.blockEnd,
    ...notes.filter(({ isAtFoot }) => isAtFoot).map(({ box }) => box.blockStart),
  )
  return textBox ? (foot - textBox.blockEnd) / blockSize(area) : 0
}
