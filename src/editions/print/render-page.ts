import type { Element, Root } from 'hast'
import { toHtml } from 'hast-util-to-html'
import { h } from 'hastscript'
import { classes } from '../../model/classes.js'
import { hasClass } from '../../model/has-class.js'
import type { Publication, PublishedArticle } from '../../model/publication.js'
import { separatorsOf } from '../../model/separators.js'
import { printSheets } from '../../styles/print-sheets.js'
import { readStyleSheet } from '../../styles/read-style-sheet.js'
import { ENLARGEMENT } from './enlargement.js'
import { rehypeEmphasisDots } from './rehype-emphasis-dots.js'
import { rehypeLanguageTags } from './rehype-language-tags.js'
import { rehypeNoteNumberLinks } from './rehype-note-number-links.js'
import { rehypeOriginalPages } from './rehype-original-pages.js'

/** The style sheets of the printed page. */
export interface PrintStyles {
  /** For the browser: format, text, notes. */
  text: string
  /** For paged.js, which rewrites style sheets and so gets only those of the sheets and their furniture. */
  pages: string
}

/** Read the style sheets of the printed page. */
export async function readPrintStyles(): Promise<PrintStyles> {
  const [tokens, text, notes, pages] = await Promise.all(printSheets.map(readStyleSheet))
  return { text: [tokens, text, notes].join('\n'), pages: pages ?? '' }
}

/**
 * Render a publication as the page that the browser opens.
 *
 * @param front    its front matter
 * @param columns  by `renderColumns`
 * @param css      styles by which the columns are measured
 * @param nonce    lets the page's one inline script, the import map, run
 */
export function renderPage(
  { title, subtitle, authors, lang }: Publication['front'],
  columns: readonly Element[],
  css: string,
  nonce: string,
): string {
  const separators = separatorsOf(lang)
  const document: Root = {
    type: 'root',
    children: [
      { type: 'doctype' },
      h('html', { lang, style: `zoom: ${ENLARGEMENT}` }, [
        h('head', [
          h('meta', { charSet: 'utf-8' }),
          h('title', subtitle ? `${title}${separators.title}${subtitle}` : title),
          h('meta', { name: 'author', content: authors.map(({ name }) => name).join(separators.names) }),
          h('script', { type: 'importmap', nonce }, JSON.stringify({ imports: { pagedjs: '/pagedjs.js' } })),
          h('style', css),
        ]),
        h('body', { hidden: true }, ...columns),
      ]),
    ],
  }
  return toHtml(document)
}

/**
 * Render the columns of a publication: each article's running text in one, its notes in another.
 *
 * @param own  with prepared trees, which are changed
 */
export function renderColumns({ articles, front }: Publication): Element[] {
  return articles.flatMap((one) => columnsOf(one, front.lang))
}

function columnsOf({ index, article, tree }: PublishedArticle, outer: string): Element[] {
  if (article.pages === 'original') rehypeOriginalPages()(tree)
  rehypeEmphasisDots()(tree)
  rehypeNoteNumberLinks()(tree)
  rehypeLanguageTags()(tree)
  // Notes that are not at the foot of pages are part of the column of the text.
  const notes = tree.children.find(
    (child): child is Element => child.type === 'element' && hasClass(child, classes.notes),
  )
  const text = tree.children.filter((child) => child.type === 'element' && child !== notes)
  const properties = { dataArticle: String(index), lang: article.lang === outer ? null : article.lang }
  return [
    h(`div.${classes.flow}`, properties, ...text),
    ...(notes ? [h(`div.${classes.notes}`, properties, ...notes.children)] : []),
  ]
}
