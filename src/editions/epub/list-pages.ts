import { visit } from 'unist-util-visit'
import type { ContentDocument, PageEntry } from './content-document.js'

/**
 * List the page breaks of the edition.
 *
 * @param documents  the content documents in the order of reading
 * @returns          one entry for each page break, in the order of reading
 * @see EPUB 3.3, 7.4.2 "The page-list nav element"
 */
export function listPages(documents: readonly ContentDocument[]): PageEntry[] {
  const pages: PageEntry[] = []
  for (const { filename, body } of documents) {
    visit(body, 'element', ({ properties }) => {
      if (properties.role === 'doc-pagebreak')
        pages.push({ href: `${filename}#${properties.id}`, label: String(properties.ariaLabel) })
    })
  }
  return pages
}
