import type { Element } from 'xast'
import { elementsIn } from '../../xml/elements-in.js'

/** Whether every field of a story that begins also ends, and none ends that has not begun. */
export function areFieldsWhole(story: Element): boolean {
  let open = 0
  for (const { attributes } of elementsIn(story, 'w:fldChar')) {
    const kind = attributes['w:fldCharType']
    if (kind === 'begin') open++
    if (kind === 'end') open--
    if (open < 0) return false
  }
  return open === 0
}
