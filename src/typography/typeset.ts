import type { Root as Hast } from 'hast'
import type { Root as Mdast } from 'mdast'
import remarkRehype from 'remark-rehype'
import { unified } from 'unified'
import type { VFile } from 'vfile'
import { manuscriptHandlers } from './manuscript-handlers.js'
import { rehypeArticleParts } from './rehype-article-parts.js'
import { rehypeDashes } from './rehype-dashes.js'
import { rehypeInitials } from './rehype-initials.js'
import { rehypeLanguage } from './rehype-language.js'
import { rehypeLineEndings } from './rehype-line-endings.js'
import { rehypeSanitise } from './rehype-sanitise.js'
import { remarkInlineHtml } from './remark-inline-html.js'

/**
 * The typography stage: the manuscript's mdast becomes the one tree from which all editions are made.
 *
 * The tree is neutral: what only some editions need, as hyphenation points, they put into their own copies.
 *
 * @param tree  mdast as the read stage leaves it: notes numbered, definitions last
 * @param file  the manuscript's file with the article's metadata; takes the messages
 * @returns     hast: `header.opening`, `section.body`, `section.notes`, `section.summary`
 */
export function typeset(tree: Mdast, file: VFile): Hast {
  // The order matters. Everything an author wrote is in the tree before it is sanitised; what follows adds
  // only what kiyo makes. Languages come before what is done by language.
  return unified()
    .use(remarkInlineHtml)
    .use(remarkRehype, { handlers: manuscriptHandlers(file) })
    .use(rehypeSanitise)
    .use(rehypeLineEndings)
    .use(rehypeArticleParts)
    .use(rehypeLanguage)
    .use(rehypeInitials)
    .use(rehypeDashes)
    .runSync(tree, file) as Hast
}
