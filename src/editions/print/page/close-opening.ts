import { classes } from '../../../model/classes.js'
import { blockSize } from '../../../model/logical-box.js'
import type { TypeArea } from '../layout.js'
import { ownBox } from './frame.js'

/** Lines of text, or of the authors' note, that an opening should leave on its page. */
const LEAST_LEFT = 4

/**
 * Set the lines of an opening closer that would fill its page, as a long title does on small pages: there would be no room for
 * the authors' note.
 *
 * @param flow  a column of running text, composed and not yet on the grid
 */
export function closeOpening(flow: HTMLElement, typeArea: TypeArea): void {
  const opening = flow.querySelector<HTMLElement>(`.${classes.opening}`)
  if (opening && blockSize(ownBox(opening)) > typeArea.blockSize - LEAST_LEFT * typeArea.leading)
    opening.classList.add(classes.closeOpening)
}
