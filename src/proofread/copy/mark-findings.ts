import { cmyk, type PDFDocument, type PDFPage } from '@cantoo/pdf-lib'
import type { Language } from '../../messages/message.js'
import { type PageFormat, sideOfPage } from '../../model/page-format.js'
import type { SurveyedPage } from '../../model/printed-page.js'
import { annotateFinding } from './annotate-finding.js'
import type { NumberedFinding } from './number-findings.js'
import type { Letterer } from './open-lettering.js'
import { baselineOf, pagePoints } from './page-points.js'

/** Vermilion, as corrections are written. */
export const MARK_COLOUR = cmyk(0.1, 0.9, 0.85, 0.05)
const WHITE = cmyk(0, 0, 0, 0)
const SIZE = 6
const PADDING = 2.2
const HEIGHT = 8.4
/** Distance from the type area to the first mark, in points: beyond the numbers of the lines. */
const GAP = 18
/** Space between two marks, in points. */
const SPACE = 2
/** Distance from the text of a page up to a mark for the whole page, in points. */
const ABOVE = 13.5

/**
 * Mark each line that has a finding, at the fore-edge: a box with the finding's number, and over it an annotation with
 * the reason and remedy. Findings about the whole page are marked above its text.
 */
export function markFindings(
  document: PDFDocument,
  page: PDFPage,
  survey: SurveyedPage,
  format: PageFormat,
  findings: readonly NumberedFinding[],
  letter: Letterer,
  { language, modified }: { language: Language; modified: Date },
): void {
  const pointsOf = pagePoints(page, format)
  const { number, lines } = survey
  const area = pointsOf(survey.area)
  const isRight = sideOfPage(number, format.binding) === 'right'
  const edges = new Map<number, number>()
  for (const finding of findings) {
    const line = finding.printed?.line ?? 0
    const box = lines[line - 1]?.box
    const baseline = box ? baselineOf(pointsOf(box)) : area.top + ABOVE
    const text = String(finding.number)
    const width = text.length * SIZE * 0.56 + 2 * PADDING
    const edge = edges.get(line) ?? (isRight ? area.right + GAP : area.left - GAP)
    const x = isRight ? edge : edge - width
    edges.set(line, isRight ? x + width + SPACE : x - SPACE)
    const mark = { x, y: baseline - (HEIGHT - 0.73 * SIZE) / 2, width, height: HEIGHT }
    page.drawRectangle({ ...mark, color: MARK_COLOUR })
    letter(page, { text, x: x + PADDING, y: baseline, size: SIZE, colour: WHITE })
    annotateFinding(document, page, finding, language, mark, modified)
  }
}
