import type { Element } from 'hast'
import { visit } from 'unist-util-visit'
import { visitParents } from 'unist-util-visit-parents'
import { contentsLabel } from '../shared/contents-label.js'
import type { ContentDocument, Contents } from './content-document.js'

/**
 * List the headings of the edition, h1 and h2 on the first level and h3 under its h2; a heading without an id
 * gets one.
 *
 * @param documents  the content documents in the order of reading
 * @returns          never empty: a document without a heading is listed by its title
 * @see EPUB 3.3, 7.3 "The toc nav element"
 */
export function listContents(documents: readonly ContentDocument[]): Contents[] {
  return documents.flatMap((document) => {
    const { filename, lang, title } = document
    const first: Contents = { href: filename, label: [{ type: 'text', value: title }], lang, children: [] }
    const contents: Contents[] = [first]
    const ids = idsOf(document.body)
    let isFirst = true
    visitParents(document.body, 'element', (heading: Element, ancestors) => {
      if (!/^h[1-3]$/.test(heading.tagName)) return
      const entry = contentsLabel(heading, ancestors, lang)
      // The heading that a document begins with represents the document.
      if (isFirst && heading.tagName !== 'h3') {
        first.label = entry.label
        first.lang = entry.lang ?? lang
      } else {
        const section = contents.at(-1)
        const siblings =
          heading.tagName === 'h3' && section && (section !== first || hasNoTitle(document))
            ? section.children
            : contents
        heading.properties.id ??= freeId(ids)
        siblings.push({
          href: `${filename}#${heading.properties.id}`,
          label: entry.label,
          lang: entry.lang ?? lang,
          children: [],
        })
      }
      isFirst = false
    })
    return contents
  })
}

/** Whether a document begins with a section's heading, not with a title. */
function hasNoTitle({ body }: ContentDocument): boolean {
  let title = false
  visit(body, 'element', ({ tagName }) => {
    if (tagName === 'h1') title = true
  })
  return !title
}

function idsOf(body: Element): Set<unknown> {
  const ids = new Set<unknown>()
  visit(body, 'element', (element) => {
    if (element.properties.id !== undefined) ids.add(element.properties.id)
  })
  return ids
}

function freeId(ids: Set<unknown>): string {
  let number = 1
  while (ids.has(`heading-${number}`)) number += 1
  ids.add(`heading-${number}`)
  return `heading-${number}`
}
