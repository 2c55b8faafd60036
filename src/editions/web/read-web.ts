import type { Element, Root } from 'hast'
import { raw } from 'hast-util-raw'
import { visit } from 'unist-util-visit'

/**
 * Read a finished page back as browsers do.
 *
 * @returns  what is in its `article`, `undefined` where it has none
 */
export function readWeb(html: Uint8Array): Root | undefined {
  const value = new TextDecoder().decode(html)
  const document = raw({ type: 'root', children: [{ type: 'raw', value }] }) as Root
  let article: Element | undefined
  visit(document, 'element', (element) => {
    if (element.tagName === 'article') article ??= element
  })
  return article && { type: 'root', children: article.children }
}
