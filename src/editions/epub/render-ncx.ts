import { toString as textOf } from 'hast-util-to-string'
import type { Element } from 'xast'
import { x } from 'xastscript'
import { onLines } from '../../xml/on-lines.js'
import { renderXml } from '../../xml/render-xml.js'
import type { Contents, PageEntry } from './content-document.js'

/**
 * Render the table of contents and the page-list once more for EPUB 2 readers, which know no navigation document.
 *
 * @param contents    the headings, as in the navigation document
 * @param pages       the printed pages
 * @param identifier  the package's identifier
 * @param title       the article's title
 * @param lang        the article's language, BCP 47
 * @returns           `toc.ncx`
 * @see Open Packaging Format 2.0.1, 2.4.1 "NCX"
 */
export function renderNcx(
  contents: readonly Contents[],
  pages: readonly PageEntry[],
  { identifier, title, lang }: { identifier: string; title: string; lang: string },
): string {
  let order = 0
  const points = (entries: readonly Contents[]): Element[] =>
    entries.map(({ href, label, children }) => {
      order += 1
      return x('navPoint', { id: `point-${order}`, playOrder: order }, [
        labelled(textOf({ type: 'root', children: label })),
        x('content', { src: href }),
        ...points(children),
      ])
    })
  const targets = (): Element[] =>
    pages.map(({ href, label }) => {
      order += 1
      return x('pageTarget', { id: `page-${label}`, type: 'normal', value: label, playOrder: order }, [
        labelled(label),
        x('content', { src: href }),
      ])
    })
  const depth = contents.some(({ children }) => children.length > 0) ? 2 : 1
  const lastPage = Math.max(0, ...pages.map(({ label }) => Number(label)))
  const root = { xmlns: 'http://www.daisy.org/z3986/2005/ncx/', version: '2005-1', 'xml:lang': lang }
  return renderXml(
    onLines(
      x('ncx', root, [
        x('head', [
          x('meta', { name: 'dtb:uid', content: identifier }),
          x('meta', { name: 'dtb:depth', content: depth }),
          x('meta', { name: 'dtb:totalPageCount', content: pages.length }),
          x('meta', { name: 'dtb:maxPageNumber', content: lastPage }),
        ]),
        x('docTitle', [x('text', title)]),
        x('navMap', points(contents)),
        pages.length > 0 ? x('pageList', targets()) : null,
      ]),
    ),
  )
}

function labelled(label: string): Element {
  return x('navLabel', [x('text', label)])
}
