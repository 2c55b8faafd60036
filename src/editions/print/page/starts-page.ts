import { classes } from '../../../model/classes.js'
/** Whether a block is the beginning of a part that always begins a page. */
export function startsPage(block: HTMLElement): boolean {
  const section = block.closest(`.${classes.summary}:not(.${classes.before})`)
  return section !== null && section.firstElementChild === block
}
