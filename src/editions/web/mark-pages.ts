import type { Element, Root } from 'hast'
import { h } from 'hastscript'
import { visit } from 'unist-util-visit'
import { webWords } from '../../messages/web-words.js'
import { classes } from '../../model/classes.js'
import { isGenerated, isOutsideFlow, notesOf } from '../../model/flow-text.js'
import { hasClass } from '../../model/has-class.js'
import type { PageMap } from '../../model/page-map.js'
import type { PublishedArticle } from '../../model/publication.js'
import { insertMarks } from '../shared/insert-marks.js'

/**
 * Mark where each printed page begins, at the very character, in the running text and in notes; or each page of the original,
 * where the article names those.
 *
 * @param published  its tree is changed; marks of an original's pages that are not shown go
 * @param pageMap    from the print edition
 * @see DPUB-ARIA 1.1, doc-pagebreak
 */
export function markPages(
  { tree, article, prefix, index }: PublishedArticle,
  pageMap: PageMap | undefined,
): void {
  const words = webWords(article.lang)
  const mark = (number: number, note?: number): Element =>
    h(`span.${classes.pageBreak}`, {
      id: `${prefix}page-${number}${note === undefined ? '' : `-note-${note}`}`,
      role: 'doc-pagebreak',
      ariaLabel: words.page(number),
      dataPage: String(number),
    })
  const isOriginal = article.pages === 'original'
  visit(tree, 'element', (element, at, parent) => {
    if (!hasClass(element, classes.pageMark) || !parent || at === undefined) return undefined
    if (isOriginal) Object.assign(element, mark(Number(element.properties.dataPage)))
    else parent.children.splice(at, 1)
    return isOriginal ? undefined : at
  })
  const pages = isOriginal ? [] : (pageMap?.pages.filter(({ start }) => start.article === index) ?? [])
  insertMarks(
    tree,
    pages.map(({ number, start }) => ({ offset: start.offset, element: mark(number) })),
    isOutsideFlow,
  )
  markNotes(tree, pages, mark)
}

/** A note is marked where its page is another than that of the note before it, or changes in it. */
function markNotes(
  tree: Root,
  pages: PageMap['pages'],
  mark: (number: number, note: number) => Element,
): void {
  let current: number | undefined
  for (const [number, note] of notesOf(tree)) {
    const marks = pages.flatMap((page) =>
      page.notes
        .filter((part) => part.note === number && page.number !== current)
        .map(({ offset }) => {
          current = page.number
          return { offset, element: mark(page.number, number) }
        }),
    )
    insertMarks(note, marks, isGenerated)
  }
}
