import { classes } from '../../../model/classes.js'
import { blockSize } from '../../../model/logical-box.js'
import { ownBox } from './frame.js'

/** Blocks whose height depends on their content and is no whole number of lines. */
const OFF_GRID = `header, .${classes.sideBySide}, .${classes.turnedPage}, figure:not(.${classes.sideBySide} > figure, .${classes.turnedPage} > figure), pre, hr, .${classes.summary}.${classes.before}, .${classes.endNotes}`

/** Blocks with a line of space below. Where they would have nearly two, they have a little less than one. */
const SPACED = `figure, .${classes.sideBySide}, pre`
/** Lines of space that at least remain. */
const LEAST_BELOW = 2 / 3

/**
 * Pad every block that does not consist of lines to a height of whole lines, so that the lines after it are on the grid
 * on all pages and the two sides of a leaf in register. One that has been padded is left as it is.
 *
 * @param leading  distance of the lines of the grid, in px
 * @see JLREQ, 2.4.1 "Basic procedure for kihon-hanmen design", and 4.1.6 on headings and lines of whole pages
 */
export function keepToGrid(flow: HTMLElement, leading: number): void {
  const blocks = [...flow.querySelectorAll<HTMLElement>(OFF_GRID)].filter(
    (block) =>
      !block.classList.contains(classes.keptToGrid) &&
      (block.matches(`.${classes.before}, .${classes.endNotes}`) ||
        !block.closest(`.${classes.summary}, .${classes.notes}`)),
  )
  // All blocks are measured before any is changed.
  const heights = blocks.map((block) => blockSize(ownBox(block)))
  for (const [index, block] of blocks.entries()) {
    const height = heights[index] ?? 0
    const least = block.matches(SPACED) ? LEAST_BELOW : 1
    const missing = Math.ceil(height / leading - 1 + least - 0.01) * leading - height
    const below = Number.parseFloat(getComputedStyle(block).paddingBlockEnd)
    // In lines, because a reprinted page may be set with a closer leading.
    block.classList.add(classes.keptToGrid)
    block.style.setProperty('--white-below', `calc(${(below + missing) / leading} * var(--text-leading))`)
  }
}
