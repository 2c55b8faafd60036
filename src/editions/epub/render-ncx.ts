import { toString as textOf } from 'hast-util-to-string'
import type { Contents, PageEntry } from './content-document.js'
import { escapeXml, escapeXmlAttribute } from './escape-xml.js'

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
  const points = (entries: readonly Contents[]): string =>
    entries
      .map(({ href, label, children }) => {
        order += 1
        return `<navPoint id="point-${order}" playOrder="${order}">
<navLabel><text>${escapeXml(textOf({ type: 'root', children: label }))}</text></navLabel>
<content src="${escapeXmlAttribute(href)}"/>
${points(children)}</navPoint>
`
      })
      .join('')
  const navigation = points(contents)
  return `<?xml version="1.0" encoding="UTF-8"?>
<ncx xmlns="http://www.daisy.org/z3986/2005/ncx/" version="2005-1" xml:lang="${escapeXmlAttribute(lang)}">
<head>
<meta name="dtb:uid" content="${escapeXmlAttribute(identifier)}"/>
<meta name="dtb:depth" content="${contents.some(({ children }) => children.length > 0) ? 2 : 1}"/>
<meta name="dtb:totalPageCount" content="${pages.length}"/>
<meta name="dtb:maxPageNumber" content="${Math.max(0, ...pages.map(({ label }) => Number(label)))}"/>
</head>
<docTitle><text>${escapeXml(title)}</text></docTitle>
<navMap>
${navigation}</navMap>
${pages.length > 0 ? pageList(pages, order) : ''}</ncx>
`
}

function pageList(pages: readonly PageEntry[], order: number): string {
  const targets = pages.map(
    (
      { href, label },
      index,
    ) => `<pageTarget id="page-${label}" type="normal" value="${label}" playOrder="${order + index + 1}">
<navLabel><text>${label}</text></navLabel>
<content src="${escapeXmlAttribute(href)}"/>
</pageTarget>
`,
  )
  return `<pageList>\n${targets.join('')}</pageList>\n`
}
