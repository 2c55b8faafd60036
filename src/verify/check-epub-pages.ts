import type { PageMap } from '../model/page-map.js'
import { elementsIn } from '../xml/elements-in.js'
import { textIn } from '../xml/text-in.js'
import { navigationOf } from './check-epub-metadata.js'
import { type EpubError, epubError } from './epub-error.js'
import { type EpubBook, resolvePath } from './read-epub.js'
import type { EpubText, EpubTexts, MarkInText } from './read-epub-text.js'

/**
 * Check that page breaks, page-list and printed pages correspond one to one and in order, each page break at the
 * character with which the printed page begins, and each note marked where a page begins in it.
 *
 * @param texts    of the book
 * @param pageMap  of the print edition; without it places are not compared
 * @see EPUB 3.3, 7.4.2 "The page-list nav element"
 */
export function checkEpubPages(book: EpubBook, texts: EpubTexts, pageMap?: PageMap): EpubError[] {
  const errors: EpubError[] = []
  const breaks = book.spine.flatMap((path) =>
    elementsIn(book.trees.get(path))
      .filter(
        ({ attributes }) => attributes['epub:type'] === 'pagebreak' || attributes.role === 'doc-pagebreak',
      )
      .map(({ attributes }) => ({
        target: `${path}#${attributes.id ?? ''}`,
        label: attributes['aria-label'] ?? '',
        isTyped: attributes['epub:type'] === 'pagebreak',
      })),
  )
  const navigation = navigationOf(book)
  const navigationPath = book.items.find(({ properties }) => properties.includes('nav'))?.path ?? ''
  const list = elementsIn(navigation, 'nav').find(({ attributes }) => attributes['epub:type'] === 'page-list')
  const entries = elementsIn(list, 'a').map((link) => ({
    target: `${resolvePath(navigationPath, link.attributes.href ?? '')}#${/#(.*)$/.exec(link.attributes.href ?? '')?.[1] ?? ''}`,
    label: textIn(link),
  }))
  const length = Math.max(breaks.length, entries.length)
  for (let index = 0; index < length; index++) {
    const [mark, entry] = [breaks[index], entries[index]]
    if (mark?.isTyped && mark.target === entry?.target && mark.label === entry.label) continue
    errors.push(...pairOf(mark?.label, entry?.label))
    break
  }
  if (pageMap) {
    for (const [index, text] of texts.articles.entries()) {
      const pages = pageMap.pages.filter(({ start }) => start.article === index)
      errors.push(...compareWithPrint(text, { pages }))
    }
  }
  return errors
}

function pairOf(marked: string | undefined, listed: string | undefined): EpubError[] {
  if (marked !== undefined && listed !== undefined) {
    return marked === listed
      ? [epubError('misplaced-page-break.target', { page: listed })]
      : [epubError('misplaced-page-break.other', { marked, listed })]
  }
  if (listed !== undefined) return [epubError('misplaced-page-break.unmarked', { page: listed })]
  return marked === undefined ? [] : [epubError('misplaced-page-break.unlisted', { page: marked })]
}

function compareWithPrint({ flow, pages, notes, notePages }: EpubText, pageMap: PageMap): EpubError[] {
  const errors: EpubError[] = []
  for (let index = 0; index < Math.max(pages.length, pageMap.pages.length); index++) {
    const [mark, page] = [pages[index], pageMap.pages[index]]
    if (mark && page && mark.label === String(page.number) && isAt(flow, mark.offset, page.start.offset))
      continue
    const found = mark && { page: mark.label, character: mark.offset + 1 }
    if (page) {
      const place = { page: page.number, character: page.start.offset + 1 }
      errors.push(epubError('misplaced-page-break.place', { ...place, found }))
    } else if (mark) errors.push(epubError('misplaced-page-break.unprinted', { page: mark.label }))
    break
  }
  for (const { number, notes: parts } of pageMap.pages) {
    const marked = parts.some(({ note, offset }) =>
      (notePages.get(note) ?? []).some((mark) => isMarkOf(mark, number, note, offset, notes.get(note) ?? '')),
    )
    if (parts.length > 0 && !marked)
      errors.push(epubError('misplaced-page-break.unmarked-notes', { page: number }))
  }
  for (const [note, marks] of notePages) {
    for (const mark of marks) {
      const page = pageMap.pages.find(({ number }) => String(number) === mark.label)
      const part = page?.notes.find((one) => one.note === note)
      if (!page || !part || !isMarkOf(mark, page.number, note, part.offset, notes.get(note) ?? ''))
        errors.push(
          epubError('misplaced-page-break.note', { note, page: mark.label, character: mark.offset + 1 }),
        )
    }
  }
  return errors
}

function isMarkOf(mark: MarkInText, page: number, note: number, start: number, text: string): boolean {
  return (
    mark.label === String(page) && mark.id === `page-${page}-note-${note}` && isAt(text, mark.offset, start)
  )
}

/** Whether two places are equal, apart from white space between blocks. */
function isAt(text: string, found: number, expected: number): boolean {
  return text.slice(Math.min(found, expected), Math.max(found, expected)).trim() === ''
}
