import { layoutRule } from './layout-rule.js'
import { leavesOneLine } from './leaves-one-line.js'
import { beginningOf, isWestern } from './line-words.js'
import { listPageEnds } from './list-page-ends.js'

export const orphanLine = layoutRule(
  'orphan-line',
  'Western practice does not end a page with the first line of a paragraph. Japanese journals do, so only Western paragraphs are looked at.',
  (texts) =>
    listPageEnds(texts)
      .filter(
        (end) =>
          end.before.place.note === undefined && end.before.beginsParagraph && !end.before.endsParagraph,
      )
      .filter((end) => isWestern(end.before) && !leavesOneLine(end))
      .map(({ before }) => ({
        line: before,
        reason: `Page ${before.page.number} ends with the first line of a paragraph, “${beginningOf(before)}”`,
        remedy: 'Shorten the text before it by a line, or lengthen it by one.',
      })),
)
