import type { Element, Nodes } from 'hast'
import { marks } from '../source/marks.js'

const CALL = /^#((?:footnote|endnote)-(?!ref-).*)$/
const BACK = /^#(?:footnote|endnote)-ref-/

/**
 * Write the inside of an HTML element as text with marks: calls, emphasis, readings.
 *
 * @param numberOf  gives the number of the note of an identifier
 */
export function inlineFromHtml(element: Element, numberOf: (id: string) => number): string {
  const write = (node: Nodes): string => {
    if (node.type === 'text') return node.value.replace(/[\n\t]+/g, ' ')
    if (node.type !== 'element') return ''
    const inside = (): string => node.children.map(write).join('')
    const href = String(node.properties.href ?? '')
    const id = CALL.exec(href)?.[1]
    if (id) return `${marks.call}${numberOf(id)}${marks.end}`
    if (BACK.test(href)) return ''
    if (node.tagName === 'em') return enclosed(inside(), marks.emphasis, marks.emphasisEnd)
    if (node.tagName === 'strong') return enclosed(inside(), marks.strong, marks.strongEnd)
    if (node.tagName === 'br') return ' '
    return inside()
  }
  return element.children.map(write).join('').trim()
}

/** Emphasis does not begin or end with a space in Markdown. */
function enclosed(text: string, begin: string, end: string): string {
  const inner = text.trim()
  if (!inner) return text
  return text.replace(inner, () => begin + inner + end)
}
