import { readFile } from 'node:fs/promises'
import type { Root } from 'hast'
import { toHtml } from 'hast-util-to-html'
import { h } from 'hastscript'
import type { Article } from '../../model/article.js'
import { elementOfClass } from '../../model/flow-text.js'
import { printSheets } from '../../model/print-sheets.js'
import { rehypeEmphasisDots } from './rehype-emphasis-dots.js'
import { rehypeLanguageTags } from './rehype-language-tags.js'
import { rehypeNoteNumberLinks } from './rehype-note-number-links.js'
import { rehypeOriginalPages } from './rehype-original-pages.js'

const STYLES = new URL('../../../../styles/', import.meta.url)

/** The style sheets of the printed page. */
export interface PrintStyles {
  /** For the browser: format, text, notes. */
  text: string
  /** For paged.js, which rewrites what it is given and so is given no more than the sheets and their furniture. */
  pages: string
}

/** Read the style sheets of the printed page. */
export async function readPrintStyles(): Promise<PrintStyles> {
  const read = (name: string): Promise<string> => readFile(new URL(name, STYLES), 'utf8')
  const [tokens, text, notes, pages] = await Promise.all(printSheets.map(read))
  return { text: [tokens, text, notes].join('\n'), pages: pages ?? '' }
}

/**
 * Render the article as the page that the browser opens: the running text in one column, the notes in another.
 *
 * @param tree   the article; the print stage's own copy
 * @param css    the styles that the columns are measured with
 * @param nonce  lets the page's one inline script, the import map, run
 */
export function renderPage(tree: Root, article: Article, css: string, nonce: string): string {
  if (article.pages === 'original') rehypeOriginalPages()(tree)
  rehypeEmphasisDots()(tree)
  rehypeNoteNumberLinks()(tree)
  rehypeLanguageTags()(tree)
  const notes = elementOfClass(tree, 'notes')
  const flow = h('div.flow', ...tree.children.filter((child) => child.type === 'element' && child !== notes))
  const document: Root = {
    type: 'root',
    children: [
      { type: 'doctype' },
      h('html', { lang: article.lang }, [
        h('head', [
          h('meta', { charSet: 'utf-8' }),
          h('title', article.subtitle ? `${article.title}　${article.subtitle}` : article.title),
          h('meta', { name: 'author', content: article.authors.map(({ name }) => name).join('、') }),
          h('script', { type: 'importmap', nonce }, JSON.stringify({ imports: { pagedjs: '/pagedjs.js' } })),
          h('style', css),
        ]),
        h('body', { hidden: true }, [flow, notes ? h('div.notes', notes.children) : '']),
      ]),
    ],
  }
  return toHtml(document)
}
