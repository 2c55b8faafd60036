import { layoutRule } from './layout-rule.js'
import { leavesOneLine } from './leaves-one-line.js'
import { beginningOf } from './line-words.js'
import { listPageEnds } from './list-page-ends.js'

export const widowLine = layoutRule('widow-line', (texts) =>
  listPageEnds(texts)
    .filter(leavesOneLine)
    .map(({ after }) => ({
      line: after,
      data: { page: after.page.number, beginning: beginningOf(after) },
    })),
)
