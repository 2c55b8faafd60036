import { type FindingData, type FindingId, foundByRule } from '../../../messages/findings/say-found.js'
import type { SurveyedPage } from '../../../model/printed-page.js'
import type { FindingRule } from '../proof-article.js'
import { listPlacedLines, type PlacedLine } from './list-placed-lines.js'

/** A line with a finding, and the data for its message. */
export interface FoundLine<Data> {
  line: PlacedLine
  data: Data
}

const known = new WeakMap<readonly SurveyedPage[], readonly (readonly PlacedLine[])[]>()

/**
 * Make a rule that reads the printed lines.
 *
 * @param id    of the rule, whose words are in the catalogue
 * @param find  called with the lines of each text, the running text first, then the notes, and with the pages
 */
export function layoutRule<Id extends FindingId>(
  id: Id,
  find: (
    texts: readonly (readonly PlacedLine[])[],
    pages: readonly SurveyedPage[],
  ) => readonly FoundLine<FindingData<Id>>[],
): FindingRule {
  return {
    id,
    find: ({ pages }) => {
      const texts = known.get(pages) ?? listPlacedLines(pages)
      known.set(pages, texts)
      return find(texts, pages)
        .filter(({ line }) => line.length > 0)
        .map(({ line, data }) => ({
          ...foundByRule(id, data),
          place: { ...line.place, length: line.length },
        }))
    },
  }
}
