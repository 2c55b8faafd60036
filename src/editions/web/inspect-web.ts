import type { Element, Nodes } from 'hast'
import { classes } from '../../model/classes.js'
import { hasClass } from '../../model/has-class.js'
import type { Inspection } from '../edition.js'
import { readWeb } from './read-web.js'

/** Read what a reader sees of a finished page, to be held against other editions; one of contents has no text. */
export function inspectWeb(html: Uint8Array): Inspection {
  const article = readWeb(html)
  if (!article) return { gates: [] }
  const notes: string[] = []
  const textOf = (node: Nodes): string => {
    if (node.type === 'text') return node.value
    if (node.type === 'element' && isNotPrinted(node)) return ''
    const kids = 'children' in node ? node.children.filter((kid) => !isFootHeading(kid, node)) : []
    const text = kids.map(textOf).join('')
    if (!isNote(node)) return text
    notes.push(text)
    return ''
  }
  const flow = textOf(article)
  return { gates: [], text: { flow, notes: notes.join('') } }
}

/** Readings and links back are not on the printed page. */
function isNotPrinted(element: Element): boolean {
  return element.tagName === 'rt' || element.tagName === 'rp' || hasClass(element, classes.backlink)
}

/** Whether a node is the heading that a page gives notes which print has at the foot; notes after a text have theirs in print, too. */
function isFootHeading(node: Nodes, parent: Nodes): boolean {
  const isOfFoot =
    parent.type === 'element' && hasClass(parent, classes.notes) && !hasClass(parent, classes.endNotes)
  return isOfFoot && node.type === 'element' && /^h[23]$/.test(node.tagName)
}

function isNote(node: Nodes): boolean {
  return node.type === 'element' && node.tagName === 'aside' && hasClass(node, classes.note)
}
