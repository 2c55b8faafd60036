import { classes } from '../../../model/classes.js'
import { blockSize } from '../../../model/logical-box.js'
import type { TypeArea } from '../layout.js'
import { ownBox } from './frame.js'
import { makeElement } from './make-element.js'

/** Figures that may have a page of their own. */
const TURNABLE = `.${classes.body} > figure.${classes.table}`
/** Largest part of a turned page that its notes may take. */
const MOST_NOTES = 2 / 5

/**
 * Get the measure of a figure on a turned page: whole lines of the page, without those that its notes need.
 *
 * @param notes  the column of the notes, not composed yet
 * @returns      `undefined` where it cannot be turned
 */
export function turnedMeasureOf(
  figure: HTMLElement,
  notes: HTMLElement,
  { blockSize: room, separation, leading }: TypeArea,
): number | undefined {
  if (!figure.matches(TURNABLE)) return undefined
  const called = [...figure.querySelectorAll<HTMLElement>(`.${classes.noteCall}`)].flatMap(
    ({ dataset }) => notes.querySelector<HTMLElement>(`.${classes.note}[data-note="${dataset.note}"]`) ?? [],
  )
  // A note may be a line longer when it is composed.
  const heights = called.map((note) => blockSize(ownBox(note)) + leading)
  const ofNotes = heights.reduce((sum, height) => sum + height, called.length > 0 ? separation : 0)
  if (ofNotes > room * MOST_NOTES) return undefined
  return Math.floor((room - ofNotes) / leading + 0.01) * leading
}

/** Turn a figure, with its head at the left of the page; it is as high as its lines are long. */
export function turnFigure(figure: HTMLElement, measure: number): void {
  const around = makeElement('div', classes.turnedPage)
  around.style.setProperty('--turned-measure', `${measure}px`)
  figure.replaceWith(around)
  around.append(figure)
  figure.classList.add(classes.turnedContent)
}
