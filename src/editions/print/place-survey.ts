import type { LogicalBox } from '../../model/logical-box.js'
import { leftMargin } from '../../model/page-format.js'
import type { SurveyedPage } from '../../model/printed-page.js'
import type { Survey } from './layout.js'

/** CSS pixels in a point. */
const PIXELS_PER_POINT = 96 / 72

/** The survey of pages that have their numbers. */
export interface PlacedSurvey {
  pages: SurveyedPage[]
  /** How far the text of each page has moved to the right, in points, since its inner margin is on the other side. */
  shifts: number[]
}

/**
 * Place the survey of pages on others.
 *
 * @param first  number of the first of them
 * @param texts  what is printed on each of them besides; painted before all else
 */
export function placeSurvey(
  { pages, format: { binding, writingMode }, margins }: Survey,
  first: number,
  texts: readonly string[],
): PlacedSurvey {
  const placed = pages.map((page, index) => {
    const number = first + index
    const right = leftMargin(margins, number, binding) - leftMargin(margins, page.number, binding)
    const moved = right === 0 ? page : (moveBoxes(page, right, writingMode === 'vertical-rl') as SurveyedPage)
    const paintedText = (texts[index] ?? '') + page.paintedText
    return { shift: right / PIXELS_PER_POINT, page: { ...moved, number, paintedText } }
  })
  return { pages: placed.map(({ page }) => page), shifts: placed.map(({ shift }) => shift) }
}

/** Move every box in a value. */
function moveBoxes(value: unknown, right: number, isVertical: boolean): unknown {
  if (Array.isArray(value)) return value.map((one) => moveBoxes(one, right, isVertical))
  if (typeof value !== 'object' || value === null) return value
  if (isBox(value)) {
    const { inlineStart, inlineEnd, blockStart, blockEnd } = value
    return isVertical
      ? { inlineStart, inlineEnd, blockStart: blockStart - right, blockEnd: blockEnd - right }
      : { inlineStart: inlineStart + right, inlineEnd: inlineEnd + right, blockStart, blockEnd }
  }
  return Object.fromEntries(
    Object.entries(value).map(([key, one]) => [key, moveBoxes(one, right, isVertical)]),
  )
}

function isBox(value: object): value is LogicalBox {
  return 'inlineStart' in value && 'blockStart' in value
}
