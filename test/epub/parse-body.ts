import type { Element, Root } from 'hast'
import { raw } from 'hast-util-raw'
import { visit } from 'unist-util-visit'

/** Parse a content document's body, independently of the code that wrote it, into hast. */
export function parseBody(xhtml: string): Root {
  const body = /<body[^>]*>([\s\S]*)<\/body>/.exec(xhtml)?.[1] ?? ''
  return raw({ type: 'root', children: [{ type: 'raw', value: body }] }) as Root
}

/** All elements of a tree that a test holds for. */
export function elementsOf(tree: Root | Element, test: (element: Element) => boolean): Element[] {
  const found: Element[] = []
  visit(tree, 'element', (element) => {
    if (test(element)) found.push(element)
  })
  return found
}
