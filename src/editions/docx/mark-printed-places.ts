import { h } from 'hastscript'
import { classes } from '../../model/classes.js'
import { isOutsideFlow } from '../../model/flow-text.js'
import type { SurveyedPage } from '../../model/printed-page.js'
import type { PublishedArticle } from '../../model/publication.js'
import { insertMarks } from '../shared/insert-marks.js'

interface PrintedBeginning {
  offset: number
  page: number
  /** As the proof's margin counts it; undefined for what is not set in counted lines, as a table's cells. */
  line: number | undefined
}

/**
 * Mark in the running text where each printed page and each paragraph begins, with its page and line in the proof.
 *
 * Notes are found by their numbers: Word takes no comments in them.
 *
 * @param published  its tree is changed
 * @param pages      of print
 */
export function markPrintedPlaces({ tree, index }: PublishedArticle, pages: readonly SurveyedPage[]): void {
  const beginnings = pages
    .filter(({ start }) => start.article === index)
    .flatMap(({ number: page, start, lines }): PrintedBeginning[] => {
      const own = lines.flatMap(({ place, beginsParagraph }, at): PrintedBeginning[] =>
        place.note === undefined && (beginsParagraph || place.offset === start.offset)
          ? [{ offset: place.offset, page, line: at + 1 }]
          : [],
      )
      const begins = own.some(({ offset }) => offset === start.offset)
      return begins ? own : [{ offset: start.offset, page, line: undefined }, ...own]
    })
  const marks = beginnings
    .sort((one, other) => one.offset - other.offset)
    .map(({ offset, page, line }) => ({
      offset,
      element: h(`span.${classes.printedPlace}`, {
        dataGenerated: '',
        dataPage: String(page),
        dataLine: line === undefined ? undefined : String(line),
      }),
    }))
  insertMarks(tree, marks, isOutsideFlow)
}
