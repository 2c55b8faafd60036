import { classes } from '../../../model/classes.js'

/** Blocks whose content is not searched for blocks. */
const INNERMOST = `.${classes.composed}, .${classes.sideBySide}, table, pre, hr, img`

/** Mark the blocks that begin a page's text or its part of a note, so that the style removes the space above the first. */
export function markStart(part: HTMLElement): void {
  for (let first = part.firstElementChild; first; first = innerOf(first, 'firstElementChild'))
    first.classList.add(classes.pageStart)
}

/** Mark the blocks that end a page's text, so that the style removes the space below the last. */
export function markEnd(text: HTMLElement): void {
  for (let last = text.lastElementChild; last; last = innerOf(last, 'lastElementChild'))
    last.classList.add(classes.pageFoot)
}

function innerOf(block: Element, which: 'firstElementChild' | 'lastElementChild'): Element | null {
  return block.matches(INNERMOST) ? null : block[which]
}
