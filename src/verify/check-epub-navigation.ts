import { elementsIn } from '../xml/elements-in.js'
import { textIn } from '../xml/text-in.js'
import { navigationOf } from './check-epub-metadata.js'
import { type EpubError, epubError } from './epub-error.js'
import { type EpubBook, resolvePath } from './read-epub.js'

/**
 * Check that there is a table of contents and landmarks, that the contents are in reading order, and that every entry
 * has text.
 *
 * @see EPUB 3.3, 7.4.1 "The toc nav element" and 7.4.3 "The landmarks nav element"
 */
export function checkEpubNavigation(book: EpubBook): EpubError[] {
  const errors: EpubError[] = []
  const path = book.items.find(({ properties }) => properties.includes('nav'))?.path ?? ''
  const navs = elementsIn(navigationOf(book), 'nav')
  const navOf = (type: string) => navs.find(({ attributes }) => attributes['epub:type'] === type)
  for (const type of ['toc', 'landmarks'] as const)
    if (!navOf(type)) errors.push(epubError('faulty-navigation.missing', { path, type }))
  for (const link of navs.flatMap((nav) => elementsIn(nav, 'a'))) {
    const target = link.attributes.href ?? ''
    if (textIn(link).trim() === '') errors.push(epubError('faulty-navigation.empty', { path, target }))
  }
  let last = -1
  for (const { attributes } of elementsIn(navOf('toc'), 'a')) {
    const href = attributes.href ?? ''
    const place = placeOf(book, resolvePath(path, href), /#(.*)$/.exec(href)?.[1])
    if (place <= last) errors.push(epubError('faulty-navigation.order', { path, target: href }))
    last = place
  }
  return errors
}

/** Get a number for a link target that increases in reading order. */
function placeOf({ spine, trees }: EpubBook, path: string, id: string | undefined): number {
  const before = spine.slice(0, Math.max(0, spine.indexOf(path)))
  const start = before.reduce((total, one) => total + elementsIn(trees.get(one)).length, 0)
  if (id === undefined) return start
  return start + elementsIn(trees.get(path)).findIndex(({ attributes }) => attributes.id === id)
}
