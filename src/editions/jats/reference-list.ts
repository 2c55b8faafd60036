import type { ElementContent, Element as HtmlElement } from 'hast'
import type { Element } from 'xast'
import { x } from 'xastscript'
import { classes } from '../../model/classes.js'
import { hasClass } from '../../model/has-class.js'
import type { PublishedArticle } from '../../model/publication.js'
import { type PrintedReference, printedReferences } from '../shared/printed-references.js'
import { type InlineOptions, jatsInline } from './jats-inline.js'
import { mixedCitation } from './mixed-citation.js'

/** The list of works cited as an article prints it: its headings, and lists of sources. */
export interface ListedWorks {
  /** All that is of it, in order. */
  parts: readonly HtmlElement[]
}

const HEADING = /^h[2-6]$/

/** Find the lists of works cited, with the headings directly above them. */
export function worksCitedOf({ tree }: Pick<PublishedArticle, 'tree'>): ListedWorks {
  const body = tree.children.find((child): child is HtmlElement => hasClass(child, classes.body))
  const elements = body?.children.filter((child): child is HtmlElement => child.type === 'element') ?? []
  const isList = (element: HtmlElement): boolean => hasClass(element, classes.worksCited)
  const parts = elements.filter((element, index) => {
    if (isList(element)) return true
    if (!HEADING.test(element.tagName)) return false
    const next = elements.slice(index).find(({ tagName }) => !HEADING.test(tagName))
    return next !== undefined && isList(next)
  })
  return { parts }
}

/**
 * The sources of an article: as it lists them, or in the order in which they are cited, each as it is printed first.
 *
 * @returns  none, or one `ref-list`, with one in it for each group of the printed list
 * @see JATS Publishing 1.1, ref-list
 */
export function referenceList(published: PublishedArticle, options: InlineOptions): Element[] {
  const references = printedReferences(published)
  if (references.length === 0) return []
  const { parts } = worksCitedOf(published)
  const numbered = new Map(
    references.map((one, index) => [one.key, { one, id: `${published.prefix}ref-${index + 1}` }]),
  )
  const ref = ({ one, id }: { one: PrintedReference; id: string }): Element =>
    x('ref', { id }, [mixedCitation(one, options)])
  if (parts.length === 0) return [x('ref-list', [...numbered.values()].map(ref))]
  const root = x('ref-list')
  let group = root
  for (const part of parts) {
    if (!hasClass(part, classes.worksCited)) {
      // The heading over all is the list's; one over a group begins a list in it.
      const title = x('title', jatsInline(part.children, { ...options, mayBreak: true }))
      group = root.children.length === 0 ? root : x('ref-list')
      if (group !== root) root.children.push(group)
      group.children.push(title)
      continue
    }
    const keys = part.children.map((item) => (item.type === 'element' ? String(item.properties.dataKey) : ''))
    for (const key of keys) {
      const found = numbered.get(key)
      if (found) group.children.push(ref(found))
      numbered.delete(key)
    }
  }
  return [root]
}

/** The body without the list of works cited, which is at the end in JATS. */
export function bodyWithoutWorks(published: Pick<PublishedArticle, 'tree'>): ElementContent[] {
  const body = published.tree.children.find((child): child is HtmlElement => hasClass(child, classes.body))
  const { parts } = worksCitedOf(published)
  const left = new Set<unknown>(parts)
  return (body?.children ?? []).filter((child) => !left.has(child))
}
