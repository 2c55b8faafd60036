import type { ElementContent } from 'hast'
import { h } from 'hastscript'
import { webWords } from '../../messages/web-words.js'
import { classes } from '../../model/classes.js'
import { hasClass } from '../../model/has-class.js'
import type { PublishedArticle } from '../../model/publication.js'
import { separatorsOf } from '../../model/separators.js'
import { inLanguageOrFirst } from '../../model/translated.js'
import { bibliographyOf } from '../shared/bibliography.js'
import { withoutSoftHyphens } from '../shared/without-soft-hyphens.js'
import { citationTags } from './article-metadata.js'
import { finishTree } from './finish-tree.js'
import { jsonLd } from './json-ld.js'
import { type ListedHeading, listHeadings } from './list-headings.js'
import { markPages } from './mark-pages.js'
import { renderWebPage } from './render-web-page.js'
import type { LinkedFile, WebInputs } from './web-inputs.js'

/**
 * Render the page of an article.
 *
 * @param published  with a prepared tree, which is changed
 * @param inputs     the links to other editions, and whether the article is all of its publication
 */
export function renderArticle(
  published: PublishedArticle,
  { pageMap, journal, links, isAlone }: WebInputs & { links: readonly LinkedFile[]; isAlone: boolean },
): string {
  const { tree, prefix } = published
  const article = withoutSoftHyphens({ ...published.article, images: undefined })
  const own = {
    ...published,
    article: { ...published.article, ...article, images: published.article.images },
  }
  const facts = bibliographyOf(own, journal, pageMap)
  const data = jsonLd(own, facts, links)
  markPages(own, pageMap)
  finishTree(own)
  const { title, subtitle, lang, doi, rights } = article
  const { pages } = facts
  const { volume, issue, titles } = facts.journal
  const name = inLanguageOrFirst(titles, lang)?.value
  const words = webWords(lang)
  const headings = listHeadings(tree, prefix, lang)
  const where = name !== undefined && [
    name,
    volume && words.volume(volume),
    issue && words.issue(issue),
    pages && words.pages(pages.first === pages.last ? pages.first : `${pages.first}–${pages.last}`),
  ]
  const address = doi && `https://doi.org/${doi}`
  return renderWebPage({
    lang,
    title: [[title, subtitle].filter(Boolean).join(' '), name].filter(Boolean).join(' | '),
    head: [
      ...citationTags(own, facts, links),
      ...(address ? [h('link', { rel: ['canonical'], href: address })] : []),
      h('script', { type: 'application/ld+json' }, data),
    ],
    masthead: [
      ...(where ? [h('p', where.filter(Boolean).join(separatorsOf(lang).facts))] : []),
      ...(isAlone ? [] : [h('p', h('a', { href: 'index.html' }, words.contents))]),
    ],
    main: [h('article', withContents(tree.children as ElementContent[], headings, words))],
    foot: [
      ...(address ? [h('p', h('a', { href: address }, address))] : []),
      ...(rights ? [h('p', rights)] : []),
    ],
    links,
  })
}

/** The contents follow the opening, so that a reader meets the title first; folded, for they may be longer than a window. */
function withContents(
  parts: readonly ElementContent[],
  headings: readonly ListedHeading[],
  words: ReturnType<typeof webWords>,
): ElementContent[] {
  if (headings.length < 2) return [...parts]
  const after = parts.findIndex((part) => part.type === 'element' && hasClass(part, classes.opening)) + 1
  return [...parts.slice(0, after), contentsOf(headings, words), ...parts.slice(after)]
}

function contentsOf(headings: readonly ListedHeading[], words: ReturnType<typeof webWords>): ElementContent {
  const list = (listed: readonly ListedHeading[]): ElementContent =>
    h(
      'ol',
      listed.map(({ id, label, lang, children }) =>
        h('li', [
          h('a', { href: `#${id}`, ...(lang ? { lang } : {}) }, label),
          ...(children.length > 0 ? [list(children)] : []),
        ]),
      ),
    )
  return h(`nav.${classes.contents}`, { ariaLabelledBy: ['contents'] }, [
    h('details', [h('summary', { id: 'contents', lang: words.lang }, words.contents), list(headings)]),
  ])
}
