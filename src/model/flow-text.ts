import type { Element, ElementContent, Nodes, Root, Text } from 'hast'
import { EXIT, SKIP, visitParents } from 'unist-util-visit-parents'
import { type ClassName, classes } from './classes.js'
import { hasClass } from './has-class.js'

/** Hyphenation points: in the tree for the browser, in no text that is compared, copied or indexed. */
export const SOFT_HYPHEN = /\u00ad/g

/**
 * Whether an element's text is in the running text: notes have their own text, and what kiyo generates
 * (`data-generated`) is in none.
 */
export function isOutsideFlow(element: Element): boolean {
  return isGenerated(element) || hasClass(element, classes.notes)
}

/**
 * The running text of an edition: opening, body and summary in reading order, without the notes, without
 * what kiyo itself sets (`data-generated`), without U+00AD. Page maps and checks count in it.
 *
 * @param tree  the article's tree, or a part of it
 */
export function flowText(tree: Nodes): string {
  return collect(tree, isOutsideFlow)
}

/** The text of one note, counted as the running text is. */
export function noteText(note: Element): string {
  return collect(note, isGenerated)
}

/** Whether kiyo generates the text of an element. */
export function isGenerated(element: Element): boolean {
  return element.properties.dataGenerated !== undefined
}

/** The notes of an article, by number, in their order, wherever they are. */
export function notesOf(tree: Root): Map<number, Element> {
  const notes = new Map<number, Element>()
  visitParents(tree, 'element', (element) => {
    if (element.tagName === 'aside' && element.properties.dataNote !== undefined) {
      notes.set(Number(element.properties.dataNote), element)
      return SKIP
    }
    return undefined
  })
  return new Map([...notes].sort(([a], [b]) => a - b))
}

/** Find the first element of a class; `undefined` where there is none. */
export function elementOfClass(tree: Nodes, name: ClassName): Element | undefined {
  let found: Element | undefined
  visitParents(tree, 'element', (element) => {
    if (hasClass(element, name)) {
      found = element
      return EXIT
    }
    return undefined
  })
  return found
}

function collect(tree: Nodes | ElementContent, isLeftOut: (element: Element) => boolean): string {
  const texts: string[] = []
  visitParents(tree, (node) => {
    if (node.type === 'element' && isLeftOut(node)) return SKIP
    if (node.type === 'text') texts.push((node as Text).value)
    return undefined
  })
  return texts.join('').replace(SOFT_HYPHEN, '')
}
