import type { LocatedFinding } from '../../model/finding.js'
import type { SurveyedPage } from '../../model/printed-page.js'
import { isSameText } from '../../model/text-place.js'

/**
 * Put findings in the order in which a reader of the proof comes to them: page by page, and line by line of its text and
 * then of its notes. Those that are on no page come first, in the order of `article.md`.
 *
 * @param pages  the printed pages of the article
 */
export function orderByPage(
  findings: readonly LocatedFinding[],
  pages: readonly SurveyedPage[],
): LocatedFinding[] {
  const places = new Map(findings.map((finding) => [finding, placeOf(finding, pages)]))
  return [...findings].sort((a, b) => {
    const [one = [], other = []] = [places.get(a), places.get(b)]
    const index = one.findIndex((value, at) => value !== other[at])
    return index === -1 ? 0 : (one[index] ?? 0) - (other[index] ?? 0)
  })
}

/** Page in the order of the pages, line, offset in the line's text, offset in the manuscript: from the greatest unit on. */
function placeOf(finding: LocatedFinding, pages: readonly SurveyedPage[]): number[] {
  const { printed, place, source, sourceFile } = finding
  const written = sourceFile === undefined ? (source?.offset ?? -1) : -1
  const index = pages.findIndex(({ number }) => number === printed?.page)
  const page = pages[index]
  if (!page || !place) return [-1, 0, 0, written]
  return [index, printed?.line ?? lineBefore(page, place), place.offset, written]
}

/** The last counted line of a page that is before a place: a table's cells are between two. */
function lineBefore({ lines }: SurveyedPage, place: NonNullable<LocatedFinding['place']>): number {
  const before = lines.findLastIndex(
    (line) => isSameText(line.place, place) && line.place.offset <= place.offset,
  )
  return before + 1.5
}
