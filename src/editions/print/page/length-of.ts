import { classes } from '../../../model/classes.js'
import { blockSize } from '../../../model/logical-box.js'
import { ownBox } from './frame.js'
import { makeElement } from './make-element.js'

/** A CSS length in pixels. */
export function lengthOf(value: string): number {
  const probe = makeElement('div', classes.probe)
  probe.style.blockSize = value
  document.body.append(probe)
  const length = blockSize(ownBox(probe))
  probe.remove()
  return length
}
