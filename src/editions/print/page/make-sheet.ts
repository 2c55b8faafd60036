import { classes } from '../../../model/classes.js'
import { type PageFormat, sideOfPage } from '../../../model/page-format.js'
import type { ArticleFurniture } from '../layout.js'
import { makeElement } from './make-element.js'
import { makeFurniture } from './make-furniture.js'
import { markEnd, markStart } from './mark-edges.js'

/** A page without its text. */
export interface SheetToMake {
  /** The article that it belongs to. */
  article: number
  /** As in the folio. */
  number: number
  /** Whether its article begins on it. */
  isOpening: boolean
  /** The heading above its text. */
  heading: string
  furniture: ArticleFurniture
}

/** Make the sheet of a blank page, so that the next article begins on the required side. */
export function makeBlankSheet(number: number, article: number): HTMLElement {
  const sheet = makeElement('span', classes.sheet)
  sheet.dataset.folio = String(number)
  sheet.dataset.article = String(article)
  sheet.dataset.startsPage = ''
  sheet.append(makeElement('div', classes.flow))
  return sheet
}

/**
 * Make the sheet of one page: its furniture, its text, its notes.
 *
 * @param text   the page's part of the column; `undefined` where notes fill the page
 * @param notes  the parts of notes at its foot
 */
export function makeSheet(
  { article, number, isOpening, heading, furniture }: SheetToMake,
  text: DocumentFragment | undefined,
  notes: readonly HTMLElement[],
  { binding }: PageFormat,
): HTMLElement {
  // A span, because paged.js moves a span as a whole but goes through a `div` node by node.
  const sheet = makeElement('span', classes.sheet)
  sheet.dataset.folio = String(number)
  sheet.dataset.article = String(article)
  sheet.dataset.heading = heading
  const side = sideOfPage(number, binding)
  sheet.append(...makeFurniture(furniture, { number, side, isOpening, heading }))
  const flow = makeElement('div', classes.flow)
  if (text) flow.append(text)
  markStart(flow)
  markEnd(flow)
  sheet.append(flow)
  if (notes.length > 0) {
    const foot = makeElement('div', classes.notes)
    foot.append(...notes)
    sheet.append(foot)
  }
  return sheet
}
