import type { Element, Root } from 'hast'
import { h } from 'hastscript'
import { visit } from 'unist-util-visit'
import { classes } from '../../model/classes.js'
import { isGenerated, isOutsideFlow } from '../../model/flow-text.js'
import { hasClass } from '../../model/has-class.js'
import type { PageMap } from '../../model/page-map.js'
import { insertMarks } from '../shared/insert-marks.js'

/**
 * Mark where each printed page begins, at the very character.
 *
 * @param pageMap  from the print edition
 * @returns        transform of the article's tree; adds `span` elements of the type `pagebreak` to the running text
 * @see EPUB Accessibility 1.1, 4.1.1 "Page navigation"; EPUB Structural Semantics Vocabulary, pagebreak
 */
export function rehypeEpubPageBreaks({ pages }: PageMap) {
  return (tree: Root): undefined => {
    const marks = pages.map(({ number, start }) => ({ offset: start.offset, element: pageBreak(number) }))
    insertMarks(tree, marks, isOutsideFlow)
  }
}

/**
 * Make page breaks of the marks of an original edition's pages.
 *
 * @returns  transform of the article's tree
 */
export function rehypeEpubOriginalPages() {
  return (tree: Root): undefined => {
    visit(tree, 'element', (element) => {
      if (hasClass(element, classes.pageMark))
        Object.assign(element, pageBreak(Number(element.properties.dataPage)))
    })
  }
}

/**
 * Say in a document's notes on which printed page they are: at its first note, and wherever the page changes, also
 * within a note that runs over.
 *
 * These are no page breaks of the page-list, which names each page once, but anchors: `page-62-note-15`. Ace counts any
 * other element with `doc-pagebreak` as missing from the list.
 *
 * @param pageMap  from the print edition
 * @returns        transform of a document; expects `aside.note` with `data-note`
 */
export function rehypeEpubNotePages({ pages }: PageMap) {
  const parts = new Map<number, { page: number; offset: number }[]>()
  for (const { number: page, notes } of pages) {
    for (const { note, offset } of notes) parts.set(note, [...(parts.get(note) ?? []), { page, offset }])
  }
  return (tree: Element): undefined => {
    let current: number | undefined
    visit(tree, 'element', (element) => {
      if (element.tagName !== 'aside' || !hasClass(element, classes.note)) return
      const number = Number(element.properties.dataNote)
      const marks = (parts.get(number) ?? []).flatMap(({ page, offset }) => {
        if (page === current) return []
        current = page
        const properties = { id: `page-${page}-note-${number}`, title: String(page) }
        return [{ offset, element: h(`span.${classes.notePage}`, properties) }]
      })
      insertMarks(element, marks, isGenerated)
    })
  }
}

function pageBreak(number: number): Element {
  return h(`span.${classes.pageBreak}`, {
    id: `page-${number}`,
    'epub:type': 'pagebreak',
    role: 'doc-pagebreak',
    ariaLabel: String(number),
    title: String(number),
  })
}
