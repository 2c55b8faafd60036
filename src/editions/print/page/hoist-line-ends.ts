import { classes } from '../../../model/classes.js'
import { isLastChild } from './is-last-in.js'

/**
 * Move each line end out of the elements whose last line it ends.
 *
 * A page that ends there is cut at the line end. Were it inside of an emphasis or a note call that ends with the line,
 * the next page would begin with an empty copy of that element: a call that stands on two pages.
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
