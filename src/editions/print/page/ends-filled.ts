import { classes } from '../../../model/classes.js'

/** Whether a line that ends here was composed to fill the measure, if its block is justified. */
export function endsFilled(end: HTMLElement | null | undefined): boolean {
  return end?.classList.contains(classes.lineEnd) === true && end.dataset.unfilled === undefined
}
