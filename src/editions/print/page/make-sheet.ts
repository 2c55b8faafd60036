import { classes } from '../../../model/classes.js'
import { type PageFormat, sideOfPage } from '../../../model/page-format.js'
import type { ArticleFurniture } from '../layout.js'
import { makeElement } from './make-element.js'
import { makeFurniture } from './make-furniture.js'

/** Blocks whose content is not searched for blocks. */
const INNERMOST = `.${classes.composed}, .${classes.sideBySide}, table, pre, hr, img`

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
  const side = sideOfPage(number, binding)
  sheet.append(...makeFurniture(furniture, { number, side, isOpening, heading }))
  const flow = makeElement('div', classes.flow)
  if (text) flow.append(text)
  markEdges(flow)
  sheet.append(flow)
  if (notes.length > 0) {
    const foot = makeElement('div', classes.notes)
    foot.append(...notes)
    sheet.append(foot)
  }
  return sheet
}

/**
 * Mark the blocks that begin and end a page, so that the style removes the space above the first and below the last.
 */
function markEdges(flow: HTMLElement): void {
  for (let first = flow.firstElementChild; first; first = innerOf(first, 'firstElementChild'))
    first.classList.add(classes.pageStart)
  for (let last = flow.lastElementChild; last; last = innerOf(last, 'lastElementChild'))
    last.classList.add(classes.pageFoot)
}

function innerOf(block: Element, which: 'firstElementChild' | 'lastElementChild'): Element | null {
  return block.matches(INNERMOST) ? null : block[which]
}
