import { layoutRule } from './layout-rule.js'
import { leavesOneLine } from './leaves-one-line.js'
import { beginningOf } from './line-words.js'
import { listPageEnds } from './list-page-ends.js'

export const widowLine = layoutRule(
  'widow-line',
  'A few characters alone at the head of a page look lost. Japanese journals let a page begin with a full last line; Western practice, which holds for Western paragraphs, lets it begin with none.',
  (texts) =>
    listPageEnds(texts)
      .filter(leavesOneLine)
      .map(({ after }) => ({
        line: after,
        reason: `Page ${after.page.number} begins with the last line of a paragraph, “${beginningOf(after)}”`,
        remedy: 'Shorten the paragraph by that line, or lengthen it by another.',
      })),
)
