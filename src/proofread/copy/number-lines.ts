import { cmyk, type PDFPage } from '@cantoo/pdf-lib'
import type { PageFormat } from '../../model/page-format.js'
import type { SurveyedPage } from '../../model/printed-page.js'
import { MARK_COLOUR } from './mark-findings.js'
import type { NumberedFinding } from './number-findings.js'
import type { Letterer } from './open-lettering.js'
import { baselineOf, pagePoints } from './page-points.js'

const SIZE = 6
/** Distance from the type area to the numbers, in points. */
const GAP = 6
const GRAY = cmyk(0, 0, 0, 0.55)

/**
 * Number the lines of a page to the left of its type area, from 1 through text and notes, each line on its height; those
 * with a finding in the colour of the marks.
 */
export function numberLines(
  page: PDFPage,
  { area, lines }: SurveyedPage,
  format: PageFormat,
  findings: readonly NumberedFinding[],
  letter: Letterer,
): void {
  const pointsOf = pagePoints(page, format)
  const x = pointsOf(area).left - GAP
  const marked = new Set(findings.map(({ printed }) => printed?.line))
  for (const [index, { box }] of lines.entries()) {
    const colour = marked.has(index + 1) ? MARK_COLOUR : GRAY
    const text = String(index + 1)
    letter(page, { text, x, y: baselineOf(pointsOf(box)), size: SIZE, colour, align: 'right' })
  }
}
