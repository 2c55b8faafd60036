import { classes } from '../../../model/classes.js'
import { blockSize } from '../../../model/logical-box.js'
import { findIn } from './find-in.js'
import { ownBox } from './frame.js'

/** The parts of a table that are repeated on each page that it continues on. */
export interface TableParts {
  /** Its caption, with the word for “continued”. */
  caption: HTMLElement | null
  head: HTMLElement | null
  columns: HTMLElement | null
  /** Of the repeated parts, with the rule above the head, in px. */
  blockSize: number
}

/** Largest part of a page that repeated parts may take. */
const MOST = 1 / 3

/**
 * Take the repeated parts of each table out of the text, and measure them.
 *
 * @param roots  the running text, or parts of it
 * @param room   the block size of a page, in px
 * @returns      by table
 */
export function takeTableParts(
  roots: readonly HTMLElement[],
  room: number,
): ReadonlyMap<HTMLTableElement, TableParts> {
  const measured = findIn<HTMLTableElement>(roots, 'table').map((table) => {
    const caption =
      table.parentElement?.querySelector<HTMLElement>(`:scope > .${classes.continuation}`) ?? null
    const head = table.tHead
    const rule = Number.parseFloat(getComputedStyle(table).borderBlockStartWidth)
    const sizes = [caption, head].map((part) => (part ? blockSize(ownBox(part)) : 0))
    return { table, caption, head, rule, size: sizes.reduce((sum, size) => sum + size, 0) }
  })
  return new Map(
    measured.map(({ table, caption, head, rule, size }) => {
      caption?.remove()
      const columns = table.querySelector<HTMLElement>('colgroup')
      const isRepeated = size <= room * MOST
      return [
        table,
        {
          caption: isRepeated ? caption : null,
          head: isRepeated && head ? repeatable(head) : null,
          columns,
          blockSize: rule + (isRepeated ? size : 0),
        },
      ]
    }),
  )
}

/** Make the head of a table its first rows: one that is higher than a page has to be divided as they are. */
export function dissolveHead(table: HTMLTableElement, head: HTMLTableSectionElement): void {
  const body = table.tBodies[0] ?? table.createTBody()
  body.prepend(...head.rows)
  head.remove()
}

/**
 * Copy a repeated part for a page that a table continues on: no part of the text, so that screen readers skip it, and
 * without note calls, which are on the page of the first.
 */
export function repeatable<Part extends HTMLElement>(part: Part): Part {
  const copy = part.cloneNode(true) as Part
  copy.setAttribute('aria-hidden', 'true')
  copy.dataset.generated = ''
  for (const call of copy.querySelectorAll(`.${classes.noteCall}`)) call.remove()
  for (const element of copy.querySelectorAll('[id]')) element.removeAttribute('id')
  return copy
}

/** Put the repeated parts at the head of the part of a table that begins a page. */
export function repeatTableParts(
  text: DocumentFragment | undefined,
  { caption, head, columns }: TableParts,
  filler: number,
): void {
  const table = text?.querySelector('table')
  if (!table) return
  if (head) table.prepend(head.cloneNode(true))
  if (columns) table.prepend(columns.cloneNode(true))
  if (caption) table.before(caption.cloneNode(true))
  const figure = table.closest<HTMLElement>('figure')
  if (!figure || figure.classList.contains(classes.continues)) return
  // What is given in lines stays in lines.
  const below = figure.style.getPropertyValue('--white-below')
  figure.style.setProperty('--white-below', `calc(${below} + ${filler}px)`)
}
