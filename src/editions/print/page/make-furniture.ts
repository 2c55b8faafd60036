import { type ClassName, classes } from '../../../model/classes.js'
import type { Furniture } from '../../../model/house-style.js'
import type { ArticleFurniture, FurnitureParts } from '../layout.js'
import { fitRow } from './fit-row.js'
import { makeElement } from './make-element.js'

/** What running heads and folios say of a page. */
export interface FurnishedPage {
  number: number
  side: 'left' | 'right'
  /** Whether its article opens on it. */
  isOpening: boolean
  /** The heading above its text; empty before the first. */
  heading: string
}

type Edge = 'top' | 'bottom'

/** A line with the full-width brackets at its edges. */
const EDGES = /^((?=[\u3008-\u301b\uff08-\uff60])\p{Ps})?(.*?)((?=[\u3008-\u301b\uff08-\uff60])\p{Pe})?$/su

/**
 * Make the furniture above and below the text of a page. Each margin has one element, of which a running head and a
 * folio in one margin are parts; it is empty where there is none, since paged.js would repeat that of the previous
 * page.
 */
export function makeFurniture({ runningHead, folio }: ArticleFurniture, page: FurnishedPage): HTMLElement[] {
  return (['top', 'bottom'] as const).map((edge) => {
    const parts = [
      { furniture: runningHead, name: classes.runningHead },
      { furniture: folio, name: classes.folio },
    ].filter(({ furniture }) => edgeOf(furniture) === edge)
    const fitted = fitRow(
      parts.map(({ furniture }) => ({ text: textOn(page, furniture), place: placeIn(furniture) })),
    )
    const elements = parts.map(({ furniture, name }, at) => makePart(furniture, name, fitted[at] ?? '', page))
    const [only] = elements
    const row = elements.length === 1 && only ? only : makeElement('div', classes.furnitureRow)
    if (row !== only) row.append(...elements)
    if (edge === 'top') row.classList.add(classes.furnitureTop)
    else row.classList.add(classes.furnitureBottom)
    // Repeated on every page, it is no part of the text: who hears the document read is spared it.
    row.setAttribute('aria-hidden', 'true')
    return row
  })
}

/** The margin of a running head or a folio. */
export function edgeOf({ position }: Pick<Furniture, 'position'>): Edge {
  return position.startsWith('top') ? 'top' : 'bottom'
}

/** What a running head or a folio says on a page. */
function textOn({ number, side, isOpening, heading }: FurnishedPage, furniture: FurnitureParts): string {
  const parts = isOpening ? furniture.first : furniture[side]
  const values: Readonly<Record<string, string>> = { page: String(number), heading }
  return parts.map((part) => (typeof part === 'string' ? part : (values[part.variable] ?? ''))).join('')
}

/** Where along its margin a running head or a folio is. */
function placeIn({ position }: Pick<Furniture, 'position'>): string {
  return position.replace(/^\w+-/, '')
}

function makePart(
  furniture: FurnitureParts,
  name: ClassName,
  fitted: string,
  page: FurnishedPage,
): HTMLElement {
  const element = makeElement('div', name)
  const text = textOn(page, furniture)
  element.append(...withHalfWidthEdges(fitted))
  if (fitted !== text) element.dataset.whole = text
  const place = placeIn(furniture)
  const isOuter = place === 'outer'
  element.style.textAlign =
    place === 'center' ? 'center' : isOuter === (page.side === 'left') ? 'left' : 'right'
  return element
}

/** Set brackets at the edges of a line half an em wide: their outer white would move it. */
function withHalfWidthEdges(text: string): (HTMLElement | string)[] {
  const [, opening = '', between = '', closing = ''] = EDGES.exec(text) ?? []
  const halfWidth = (bracket: string): HTMLElement[] => {
    const element = makeElement('span', classes.halfWidth)
    element.textContent = bracket
    return bracket ? [element] : []
  }
  return [...halfWidth(opening), between, ...halfWidth(closing)]
}
