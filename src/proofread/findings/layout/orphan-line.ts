import { isWesternLine } from '../../../model/is-western-line.js'
import { layoutRule } from './layout-rule.js'
import { leavesOneLine } from './leaves-one-line.js'
import { beginningOf } from './line-words.js'
import { listPageEnds } from './list-page-ends.js'

export const orphanLine = layoutRule('orphan-line', (texts) =>
  listPageEnds(texts)
    .filter(
      ({ before }) => before.place.note === undefined && before.beginsParagraph && !before.endsParagraph,
    )
    .filter((end) => isWesternLine(end.before.text) && !leavesOneLine(end))
    .map(({ before }) => ({
      line: before,
      data: { page: before.page.number, beginning: beginningOf(before) },
    })),
)
