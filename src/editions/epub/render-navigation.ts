import type { Element } from 'hast'
import { h } from 'hastscript'
import { epubWords } from '../../messages/epub-words.js'
import type { Contents, PageEntry } from './content-document.js'
import { renderXhtml } from './render-xhtml.js'

/**
 * Render the navigation document: the table of contents, the landmarks and the printed pages.
 *
 * @param contents  the headings, in the order of reading
 * @param pages     the printed pages; none for an edition without
 * @param lang      the article's language, BCP 47
 * @param landmarks  the file of the cover, the file at which reading begins, the place of the notes
 * @returns         `toc.xhtml`, in the article's language where kiyo has its words
 * @see EPUB 3.3, 7 "Navigation document"
 */
export function renderNavigation(
  contents: readonly Contents[],
  pages: readonly PageEntry[],
  lang: string,
  landmarks: { cover: string | undefined; start: string; notes: { href: string; type: string } | undefined },
): string {
  const words = epubWords(lang)
  const { cover, start, notes } = landmarks
  const body = h('body', [
    h('nav', { id: 'toc', 'epub:type': 'toc', role: 'doc-toc', ariaLabelledBy: 'toc-heading' }, [
      h('h1', { id: 'toc-heading' }, words.contents),
      listOf(contents, words.lang),
    ]),
    h(
      'nav',
      { id: 'landmarks', 'epub:type': 'landmarks', ariaLabelledBy: 'landmarks-heading', hidden: true },
      [
        h('h2', { id: 'landmarks-heading' }, words.landmarks),
        h('ol', [
          cover ? h('li', h('a', { 'epub:type': 'cover', href: cover }, words.cover)) : null,
          h('li', h('a', { 'epub:type': 'toc', href: '#toc' }, words.contents)),
          h('li', h('a', { 'epub:type': 'bodymatter', href: start }, words.beginning)),
          notes ? h('li', h('a', { 'epub:type': notes.type, href: notes.href }, words.notes)) : null,
        ]),
      ],
    ),
    pages.length > 0 ? pageList(pages, words.pages) : null,
  ])
  return renderXhtml({ lang: words.lang, title: words.contents, body })
}

function pageList(pages: readonly PageEntry[], heading: string): Element {
  const properties = {
    id: 'page-list',
    'epub:type': 'page-list',
    role: 'doc-pagelist',
    ariaLabelledBy: 'page-list-heading',
    hidden: true,
  }
  return h('nav', properties, [
    h('h2', { id: 'page-list-heading' }, heading),
    h(
      'ol',
      pages.map(({ href, label }) => h('li', h('a', { href }, label))),
    ),
  ])
}

function listOf(contents: readonly Contents[], lang: string): Element {
  return h(
    'ol',
    contents.map((entry) => {
      const language = entry.lang === lang ? {} : { lang: entry.lang, xmlLang: entry.lang }
      const link = h('a', { href: entry.href, ...language }, ...entry.label)
      return h('li', entry.children.length > 0 ? [link, listOf(entry.children, lang)] : [link])
    }),
  )
}
