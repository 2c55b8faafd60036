import { classes } from '../../../model/classes.js'
import { isLastChild } from './is-last-in.js'

/**
 * Move each line end out of the elements whose last line it ends.
 *
 * A page is divided at the line end. Inside an emphasis or a note call that ends with the line, the next page would
 * begin with an empty copy of that element: a call on two pages.
 *
 * @param block  a composed paragraph
 */
export function hoistLineEnds(block: HTMLElement): void {
  for (const end of block.querySelectorAll(`br.${classes.lineEnd}`)) {
    let outermost: Element = end
    while (outermost.parentElement && outermost.parentElement !== block && isLastChild(outermost))
      outermost = outermost.parentElement
    if (outermost !== end) outermost.after(end)
  }
}
