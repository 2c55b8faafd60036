import { classes } from '../../../model/classes.js'

/** Whether a block is the beginning of a part that begins a page: a summary after the text, unless it follows below it. */
export function startsPage(block: HTMLElement): boolean {
  const section = block.closest(`.${classes.summary}:not(.${classes.before})`)
  if (section === null || section.firstElementChild !== block) return false
  return getComputedStyle(section).getPropertyValue('--summary-starts').trim() !== 'text'
}
