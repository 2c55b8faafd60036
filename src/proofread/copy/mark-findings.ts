import { cmyk, type PDFDocument, type PDFPage } from '@cantoo/pdf-lib'
import type { SurveyedPage } from '../../model/printed-page.js'
import { annotateFinding } from './annotate-finding.js'
import type { NumberedFinding } from './number-findings.js'
import type { Letterer } from './open-lettering.js'
import { pagePoints } from './page-points.js'

/** Vermilion, as corrections are written. */
export const MARK_COLOUR = cmyk(0.1, 0.9, 0.85, 0.05)
const WHITE = cmyk(0, 0, 0, 0)
const SIZE = 6
const PADDING = 2.2
const HEIGHT = 8.4
/** From the type area to the first mark, in points: beyond the numbers of the lines. */
const GAP = 18
/** Between two marks. */
const SPACE = 2
/** A mark for the whole page stands this many pixels above its text. */
const ABOVE = 18

/**
 * Mark each line that has a finding, at the fore-edge: a sign with the finding's number, and in it a note that says what
 * and how to mend it. What is about the whole page is marked above its text.
 */
export function markFindings(
  document: PDFDocument,
  page: PDFPage,
  survey: SurveyedPage,
  findings: readonly NumberedFinding[],
  letter: Letterer,
  modified: Date,
): void {
  const { xOf, yOf, baselineOf } = pagePoints(page)
  const { area, number, lines } = survey
  const isRight = number % 2 !== 0
  const edges = new Map<number, number>()
  for (const finding of findings) {
    const line = finding.printed?.line ?? 0
    const box = lines[line - 1]?.box
    const baseline = box ? baselineOf(box) : yOf(area.top - ABOVE)
    const text = String(finding.number)
    const width = text.length * SIZE * 0.56 + 2 * PADDING
    const edge = edges.get(line) ?? (isRight ? xOf(area.right) + GAP : xOf(area.left) - GAP)
    const x = isRight ? edge : edge - width
    edges.set(line, isRight ? x + width + SPACE : x - SPACE)
    const sign = { x, y: baseline - (HEIGHT - 0.73 * SIZE) / 2, width, height: HEIGHT }
    page.drawRectangle({ ...sign, color: MARK_COLOUR })
    letter(page, { text, x: x + PADDING, y: baseline, size: SIZE, colour: WHITE })
    annotateFinding(document, page, finding, sign, modified)
  }
}
