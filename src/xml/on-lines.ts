import type { Element, Text } from 'xast'

const LINE_END: Text = { type: 'text', value: '\n' }

/**
 * Put each element that is among elements only on a line of its own, but for one that holds nothing but text: for files
 * that people look into, and in which white space between elements means nothing.
 *
 * @returns  a copy
 */
export function onLines(element: Element): Element {
  const elements = element.children.filter((child) => child.type === 'element')
  const isMixed = elements.length < element.children.length
  const isLabel = elements.length === 1 && elements[0]?.children.every((child) => child.type === 'text')
  if (elements.length === 0 || isMixed || isLabel) return element
  return { ...element, children: [LINE_END, ...elements.flatMap((child) => [onLines(child), LINE_END])] }
}
