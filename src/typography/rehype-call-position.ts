import type { Element, Root } from 'hast'
import { visit } from 'unist-util-visit'
import { classes } from '../model/classes.js'
import { hasClass } from '../model/has-class.js'
import type { CallPosition } from '../model/house-style.js'

/** Stops and commas that a call precedes or follows, with their closing marks. */
const STOPS_AFTER = /^[。．、，.,;:；：]+/u
const STOPS_BEFORE = /[。．、，.,;:；：]+$/u

/**
 * Bring note calls to the side of stops and commas on which the house has them.
 *
 * @param position  `given` leaves them where the author has them
 */
export function rehypeCallPosition(position: CallPosition) {
  return (tree: Root): undefined => {
    if (position === 'given') return
    visit(tree, 'element', (parent) => {
      for (let at = 0; at < parent.children.length; at++) {
        const call = parent.children[at]
        if (call?.type !== 'element' || !hasClass(call, classes.noteCall)) continue
        // Calls in a row go together.
        let end = at
        while (isCall(parent, end + 1)) end++
        if (position === 'after-stop') moveBehind(parent, at, end)
        else moveBefore(parent, at, end)
        at = end + 1
      }
    })
  }
}

function isCall({ children }: Element, at: number): boolean {
  const child = children[at]
  return child?.type === 'element' && hasClass(child, classes.noteCall)
}

/** The stop after calls goes before them. */
function moveBehind(parent: Element, first: number, last: number): void {
  const after = parent.children[last + 1]
  if (after?.type !== 'text') return
  const stop = STOPS_AFTER.exec(after.value)?.[0]
  if (stop === undefined) return
  after.value = after.value.slice(stop.length)
  const before = parent.children[first - 1]
  if (before?.type === 'text') before.value += stop
  else parent.children.splice(first, 0, { type: 'text', value: stop })
}

/** The stop before calls goes after them. */
function moveBefore(parent: Element, first: number, last: number): void {
  const before = parent.children[first - 1]
  if (before?.type !== 'text') return
  const stop = STOPS_BEFORE.exec(before.value)?.[0]
  // A text of stops alone belongs to the text before it.
  if (stop === undefined || stop.length === before.value.length) return
  before.value = before.value.slice(0, -stop.length)
  const after = parent.children[last + 1]
  if (after?.type === 'text') after.value = stop + after.value
  else parent.children.splice(last + 1, 0, { type: 'text', value: stop })
}
