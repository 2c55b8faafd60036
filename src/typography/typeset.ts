import type { Root as Hast } from 'hast'
import remarkRehype from 'remark-rehype'
import { unified } from 'unified'
import { builtInHouse, forLanguage, type HouseStyle } from '../model/house-style.js'
import type { Manuscript } from '../model/manuscript.js'
import type { NotePlacement } from '../model/page-format.js'
import { hasErrors } from '../model/report.js'
import { manuscriptHandlers } from './manuscript-handlers.js'
import { rehypeArticleParts } from './rehype-article-parts.js'
import { rehypeBackMatter } from './rehype-back-matter.js'
import { rehypeCallPosition } from './rehype-call-position.js'
import { rehypeDashes } from './rehype-dashes.js'
import { rehypeEndNotes } from './rehype-end-notes.js'
import { rehypeHeadingNumbers } from './rehype-heading-numbers.js'
import { rehypeInitials } from './rehype-initials.js'
import { rehypeLanguage } from './rehype-language.js'
import { rehypeLineEndings } from './rehype-line-endings.js'
import { rehypeReadingMarks } from './rehype-reading-marks.js'
import { rehypeSanitise } from './rehype-sanitise.js'
import { rehypeSpaces } from './rehype-spaces.js'
import { remarkInlineHtml } from './remark-inline-html.js'
import { reportUnprintedText } from './report-unprinted-text.js'
import { reportUnresolvedLinks } from './report-unresolved-links.js'

/**
 * Run the typography stage: turn the manuscript's mdast into the one tree from which all editions are made.
 *
 * The tree is neutral: what only some editions need, such as hyphenation points, they add to their own copies.
 *
 * @param manuscript  as the cite stage leaves it; its file takes the messages
 * @param house       the words and forms of the journal
 * @returns           hast: `header.opening`, `section.body`, `section.notes`, `section.summary`
 */
export function typeset({ article, tree, file, style }: Manuscript, house: HouseStyle = builtInHouse): Hast {
  // An article's own style goes before its journal's.
  const placement = style?.declarations.findLast(({ property }) => property === '--note-placement')?.value
  const placed = { notePlacement: (placement as NotePlacement) ?? house.notePlacement }
  // The order matters. Everything an author wrote is in the tree before it is sanitised; the later plugins add only
  // what kiyo generates. Languages are marked before the plugins that depend on them.
  const neutral = unified()
    .use(remarkInlineHtml)
    .use(remarkRehype, { handlers: manuscriptHandlers(article, file, house) })
    .use(rehypeSanitise)
    .use(rehypeLineEndings)
    .use(rehypeSpaces)
    .use(rehypeArticleParts, article, house)
    .use(rehypeHeadingNumbers, house, article.lang)
    .use(rehypeEndNotes, { ...house, ...placed }, article.lang)
    .use(rehypeBackMatter, { ...house, ...placed })
    .use(rehypeCallPosition, forLanguage(house.callPosition, article.lang))
    .use(rehypeLanguage, article.lang)
    .use(rehypeInitials, article.lang)
    .use(rehypeDashes, article.lang)
    .use(rehypeReadingMarks, article.lang)
    .runSync(tree, file) as Hast
  reportUnresolvedLinks(neutral, file)
  // What was refused is not to be printed.
  if (!hasErrors(file)) reportUnprintedText(neutral, file)
  return neutral
}
