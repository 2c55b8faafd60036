import { cmyk, type PDFPage } from '@cantoo/pdf-lib'
import type { PageFormat } from '../../model/page-format.js'
import type { SurveyedPage } from '../../model/printed-page.js'
import { listNumbers } from './list-numbers.js'
import { MARK_COLOUR } from './mark-findings.js'
import type { NumberedFinding } from './number-findings.js'
import type { Letterer } from './open-lettering.js'
import { baselineOf, pagePoints } from './page-points.js'

const SIZE = 6
/** Distance from the type area to the numbers, in points. */
const GAP = 6
const GRAY = cmyk(0, 0, 0, 0.55)

/** Lines whose baselines are closer than this, in points, are side by side: those of the cells of a row. */
const SAME_HEIGHT = SIZE / 2

/**
 * Number the lines of a page to the left of its type area, from 1 through text and notes, each line on its height; those
 * with a finding in the colour of the marks. Lines side by side, as those of cells, have all their numbers.
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
  const rows: { y: number; numbers: number[] }[] = []
  for (const [index, { box }] of lines.entries()) {
    const y = baselineOf(pointsOf(box))
    const row = rows.find((one) => Math.abs(one.y - y) < SAME_HEIGHT)
    if (row) row.numbers.push(index + 1)
    else rows.push({ y, numbers: [index + 1] })
  }
  for (const { y, numbers } of rows) {
    const colour = numbers.some((number) => marked.has(number)) ? MARK_COLOUR : GRAY
    letter(page, { text: listNumbers(numbers), x, y, size: SIZE, colour, align: 'right' })
  }
}
