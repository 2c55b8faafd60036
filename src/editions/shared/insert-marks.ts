import type { Element, ElementContent, Root, RootContent, Text } from 'hast'
import { SKIP, visitParents } from 'unist-util-visit-parents'
import { classes } from '../../model/classes.js'
import { hasClass } from '../../model/has-class.js'

/** An element without text, and the character before which it goes. */
export interface Mark {
  /** In UTF-16 units. */
  offset: number
  element: Element
}

interface Slot {
  text: Text
  /** Outermost first. */
  parents: (Root | Element)[]
  /** Offset of its first character, and how many it has. */
  start: number
  length: number
}

/** Elements that have no text of their own: white space in them is between blocks. */
const CONTAINERS = new Set('section header aside blockquote ul ol li figure table thead tbody tr'.split(' '))

/**
 * Elements that take a mark before their first character outside: a heading or a link is named by all that is in it.
 */
const OUTSIDE = new Set('a code del em h1 h2 h3 h4 h5 h6 rb ruby s small span strong sub sup u'.split(' '))

/**
 * Put marks into a tree, each before a character of its text, wherever that is: within a paragraph, a span, a word.
 * Text nodes are divided; nothing else is changed.
 *
 * A mark before the first character of an element that must be whole (a heading, a link, a reading's base) goes before
 * the element, and before an image or a note's number that the character comes after in the same block.
 *
 * @param tree       an article or a note
 * @param marks      rising; of several at one character the first is first; one after the text is at its end
 * @param isLeftOut  whether an element's text is not counted
 */
export function insertMarks(
  tree: Root | Element,
  marks: readonly Mark[],
  isLeftOut: (element: Element) => boolean,
): void {
  const slots = slotsOf(tree, isLeftOut)
  // From the end on, so that no offset moves before its turn.
  for (const offset of [...new Set(marks.map((mark) => mark.offset))].toReversed()) {
    const elements = marks.filter((mark) => mark.offset === offset).map(({ element }) => element)
    const slot = slots.find(({ start, length }) => start + length > offset)
    if (slot) insertInto(slot, offset - slot.start, elements)
    else insertAfter(slots.at(-1), elements)
  }
}

function slotsOf(tree: Root | Element, isLeftOut: (element: Element) => boolean): Slot[] {
  const slots: Slot[] = []
  let start = 0
  visitParents(tree, (node, ancestors) => {
    if (node.type === 'element' && node !== tree && isLeftOut(node)) return SKIP
    if (node.type !== 'text') return undefined
    const parents = ancestors as (Root | Element)[]
    const { length } = node.value
    if (!isBetweenBlocks(node, parents.at(-1))) slots.push({ text: node, parents, start, length })
    start += length
    return undefined
  })
  return slots
}

function isBetweenBlocks({ value }: Text, parent: Root | Element | undefined): boolean {
  return value.trim() === '' && (parent?.type !== 'element' || CONTAINERS.has(parent.tagName))
}

function insertInto({ text, parents }: Slot, offset: number, elements: readonly Element[]): void {
  if (offset > 0) {
    const parent = parents.at(-1)
    const rest: Text = { type: 'text', value: text.value.slice(offset) }
    text.value = text.value.slice(0, offset)
    if (parent) parent.children.splice(indexOf(parent, text) + 1, 0, ...elements, rest)
    return
  }
  const { parent, index } = placeBefore(text, parents)
  parent.children.splice(index, 0, ...elements)
}

/** Where a text's first character can be marked: as far out and as early as the character is still the next one. */
function placeBefore(
  text: Text,
  parents: readonly (Root | Element)[],
): { parent: Root | Element; index: number } {
  const figure = parents.findLast((parent) => hasClass(parent, classes.figure))
  if (figure && isFirstTextOf(text, figure)) return { parent: figure, index: 0 }
  let child: Text | Root | Element = text
  let depth = parents.length - 1
  let place: { parent: Root | Element; index: number } | undefined
  for (;;) {
    const parent = parents[depth]
    if (!parent) break
    let index = indexOf(parent, child)
    while (isPartOfNext(parent.children[index - 1])) index -= 1
    place ??= { parent, index }
    if (child !== text) place = { parent, index }
    if (index > 0 || parent.type !== 'element' || !OUTSIDE.has(parent.tagName)) break
    child = parent
    depth -= 1
  }
  if (!place) throw new TypeError('Expected a text with a parent')
  return place
}

/** An image, and a note's number, belong to the words after them. */
function isPartOfNext(node: ElementContent | RootContent | undefined): boolean {
  return node?.type === 'element' && (node.tagName === 'img' || hasClass(node, classes.noteNumber))
}

function isFirstTextOf(text: Text, tree: Root | Element): boolean {
  let first: Text | undefined
  visitParents(tree, 'text', (node) => {
    if (node.value.trim() !== '') first ??= node
  })
  return first === text
}

function insertAfter(slot: Slot | undefined, elements: readonly Element[]): void {
  const parent = slot?.parents.at(-1)
  if (slot && parent) parent.children.splice(indexOf(parent, slot.text) + 1, 0, ...elements)
}

function indexOf(parent: Root | Element, child: Text | Root | Element): number {
  return (parent.children as unknown[]).indexOf(child)
}
