import type { Root as Hast } from 'hast'
import type { Root as Mdast } from 'mdast'
import remarkRehype from 'remark-rehype'
import { unified } from 'unified'
import type { VFile } from 'vfile'
import { manuscriptHandlers } from './manuscript-handlers.js'
import { rehypeArticleParts } from './rehype-article-parts.js'
import { rehypeDashes } from './rehype-dashes.js'
import { rehypeHyphenate } from './rehype-hyphenate.js'
import { rehypeInitials } from './rehype-initials.js'
import { rehypeKeepCalls } from './rehype-keep-calls.js'
import { rehypeLanguage } from './rehype-language.js'
import { rehypeLineEndings } from './rehype-line-endings.js'
import { rehypeSanitise } from './rehype-sanitise.js'
import { remarkInlineHtml } from './remark-inline-html.js'

/**
 * The typography stage: the manuscript's mdast becomes the one tree from which both editions are made.
 *
 * @param tree  mdast as the read stage leaves it: notes numbered, definitions last
 * @param file  the manuscript's file with the article's metadata; takes the messages
 * @returns     hast: `header.opening`, `section.body`, `section.notes`, `section.summary`
 */
export function typeset(tree: Mdast, file: VFile): Hast {
  // The order matters. Everything an author wrote is in the tree before it is sanitised; what follows adds
  // only what kiyo makes. Languages come before what is done by language. Calls are tied to their word last,
  // because every earlier step may cut a text in two.
  return unified()
    .use(remarkInlineHtml)
    .use(remarkRehype, { handlers: manuscriptHandlers(file) })
    .use(rehypeSanitise)
    .use(rehypeLineEndings)
    .use(rehypeArticleParts)
    .use(rehypeLanguage)
    .use(rehypeInitials)
    .use(rehypeHyphenate)
    .use(rehypeDashes)
    .use(rehypeKeepCalls)
    .runSync(tree, file) as Hast
}
