import { layoutRule } from './layout-rule.js'
import { endsInHyphen } from './line-words.js'
import { listPageEnds } from './list-page-ends.js'

export const wordOverPage = layoutRule(
  'word-over-page',
  'A reader who turns the page should not carry half a word along.',
  (texts) =>
    listPageEnds(texts)
      .filter(({ before }) => endsInHyphen(before))
      .map(({ before, after }) => ({
        line: before,
        reason: `A word is broken over pages ${before.page.number} and ${after.page.number}`,
        remedy: 'Reword the line so that the word stands on one page.',
      })),
)
