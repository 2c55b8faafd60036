import { layoutRule } from './layout-rule.js'
import { endsInHyphen } from './line-words.js'
import { listPageEnds } from './list-page-ends.js'

export const wordOverPage = layoutRule('word-over-page', (texts) =>
  listPageEnds(texts)
    .filter(({ before }) => endsInHyphen(before))
    .map(({ before, after }) => ({
      line: before,
      data: { page: before.page.number, nextPage: after.page.number },
    })),
)
