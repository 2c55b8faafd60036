import type { FindingId } from '../../../model/finding-ids.js'
import type { SurveyedPage } from '../../../model/printed-page.js'
import type { FindingRule } from '../proof-article.js'
import { listPlacedLines, type PlacedLine } from './list-placed-lines.js'

/** A line that a rule found fault with. */
export interface LineFault {
  line: PlacedLine
  /** One sentence: what stands there. */
  reason: string
  /** One sentence: how to mend it. */
  remedy: string
}

const known = new WeakMap<readonly SurveyedPage[], readonly (readonly PlacedLine[])[]>()

/**
 * Make a rule that reads the printed lines.
 *
 * @param id    the fault
 * @param why   for the editor: why it matters, by which authority
 * @param find  is given the lines of each text: the running text's, then each note's; and the pages
 */
export function layoutRule(
  id: FindingId,
  why: string,
  find: (texts: readonly (readonly PlacedLine[])[], pages: readonly SurveyedPage[]) => readonly LineFault[],
): FindingRule {
  return {
    id,
    why,
    find: ({ pages }) => {
      const texts = known.get(pages) ?? listPlacedLines(pages)
      known.set(pages, texts)
      return find(texts, pages)
        .filter(({ line }) => line.length > 0)
        .map(({ line, reason, remedy }) => ({
          rule: id,
          reason,
          remedy,
          place: { ...line.place, length: line.length },
        }))
    },
  }
}
