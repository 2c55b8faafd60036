import { classes } from '../../../model/classes.js'
import { inlineSize } from '../../../model/logical-box.js'
import { fits } from '../fits.js'
import { ownBox } from './frame.js'

/** The smallest type of a ruby, beside that of its paragraph: of what is longer still its line says that it runs out. */
const LEAST_SCALE = 1 / 2

/** The least leading of lines with readings, in em: half an em of a reading has its ink in less than four fifths of it. */
const LEAST_LEADING = 1.4

/** The same below lines with inferiors or with letters that descend: these reach a fifth of an em further down. */
const LEAST_BELOW_DESCENDERS = 1.6
const DESCENDING = /\p{Script=Latin}|\p{Script=Cyrillic}|\p{Script=Greek}/u

/** Blocks whose lines are on no grid, lines under tables and figures among them. */
const OFF_GRID = `td, th, figcaption, .${classes.sourceLine}`

/**
 * Set rubies that are longer than the lines of their paragraph, as they may be in a caption of one figure of several, in type
 * as small as it takes: a ruby is not divided. In a caption whose lines are too close for readings they are set
 * further apart, and in a table all lines are, since its rows are divided between them.
 *
 * @param block    a paragraph that is not composed yet
 * @param measure  the length of its lines, in px
 * @see JLREQ, 3.3.5 "Positioning of Group-ruby", by which its base is not divided
 */
export function fitRubies(block: HTMLElement, measure: number): void {
  const rubies = block.querySelectorAll('ruby')
  if (measure <= 0 || rubies.length === 0) return
  if (block.closest(OFF_GRID)) setApart(block.closest('table') ?? block, leastLeading(block))
  // The columns of a table are made as wide as its rubies, and all its type small enough for them.
  if (block.closest('th, td')) return
  for (const ruby of rubies) {
    const scale = scaleOf(ruby, measure)
    if (scale === 1) continue
    ruby.style.fontSize = `${scale}em`
    ruby.dataset.percent = String(Math.round(100 * scale))
  }
}

function setApart(block: HTMLElement, leading: number): void {
  const { lineHeight, fontSize } = getComputedStyle(block)
  if (Number.parseFloat(lineHeight) < leading * Number.parseFloat(fontSize))
    block.style.lineHeight = String(leading)
}

function leastLeading(block: HTMLElement): number {
  const descends = block.querySelector('sub') !== null || DESCENDING.test(block.textContent)
  return descends ? LEAST_BELOW_DESCENDERS : LEAST_LEADING
}

function scaleOf(ruby: HTMLElement, measure: number): number {
  // Hardly a character is wider than an em, and readings are in smaller type: short ones are not measured.
  const size = Number.parseFloat(getComputedStyle(ruby).fontSize)
  if (ruby.textContent.length * size <= measure) return 1
  ruby.style.whiteSpace = 'nowrap'
  const width = inlineSize(ownBox(ruby))
  ruby.style.whiteSpace = ''
  return fits(width, measure) ? 1 : Math.max(LEAST_SCALE, measure / width)
}
