import { classes } from '../../../model/classes.js'
import { blockSize, inlineSize } from '../../../model/logical-box.js'
import { divideColumn } from './divide-column.js'
import { Frame, ownBox } from './frame.js'
import { measureTable, type TablePart } from './measure-table.js'
import { repeatTableParts, type TableParts } from './table-parts.js'

/**
 * Divide the turned tables of a text that are higher than the page is wide, each part on a turned page of its own with
 * the caption and the head repeated, and set each in the middle of its page.
 *
 * @param tables  the repeated parts of each table
 */
export function divideTurned(flow: HTMLElement, tables: ReadonlyMap<HTMLTableElement, TableParts>): void {
  for (const turned of flow.querySelectorAll<HTMLElement>(`.${classes.turnedPage}`)) {
    const room = inlineSize(ownBox(turned))
    const figure = turned.querySelector('figure')
    const table = turned.querySelector('table')
    const repeated = table && tables.get(table)
    if (!figure || !repeated) continue
    const parts = measureTable(figure, new Frame(figure), room)
    const firsts = firstsOfPages(parts, room, repeated.blockSize)
    const [first, ...others] = divideColumn(
      figure,
      firsts.map((at) => parts[at]?.begins ?? { node: figure, offset: 0 }),
    )
    if (first) figure.append(first)
    const added = others.map((fragment) => {
      repeatTableParts(fragment, repeated, 0)
      return copyAround(turned, figure, fragment)
    })
    turned.after(...added)
  }
  for (const turned of flow.querySelectorAll<HTMLElement>(`.${classes.turnedPage}`)) {
    const figure = turned.querySelector('figure')
    if (!figure) continue
    const white = inlineSize(ownBox(turned)) - blockSize(ownBox(figure))
    figure.style.marginInlineStart = `${Math.max(0, white / 2)}px`
  }
}

/** Part of a page: where a division that parts no rows of one cell leaves less, they are parted. */
const LEAST_FILLED = 2 / 3

/** List the parts of a table that begin a page: each page takes as many as fit. */
function firstsOfPages(parts: readonly TablePart[], room: number, repeated: number): number[] {
  const firsts = [0]
  for (let first = 0; first < parts.length; ) {
    const begin = parts[first]
    if (!begin) break
    const above = first === 0 ? 0 : repeated + begin.extra
    const fitting = (end: number): boolean => above + (parts[end]?.blockEnd ?? 0) - begin.blockStart <= room
    let end = first
    while (end + 1 < parts.length && fitting(end + 1)) end++
    if (end + 1 >= parts.length) break
    const fitted = parts.slice(first, end + 1)
    const isMuch = ({ blockEnd }: TablePart): boolean => blockEnd - begin.blockStart >= room * LEAST_FILLED
    const between = fitted.findLastIndex((one) => !one.staysWithNext && !one.partsGroup && isMuch(one))
    const good = between >= 0 ? between : fitted.findLastIndex(({ staysWithNext }) => !staysWithNext)
    first += (good >= 0 ? good : end - first) + 1
    firsts.push(first)
  }
  return firsts
}

function copyAround(turned: HTMLElement, figure: HTMLElement, content: DocumentFragment): HTMLElement {
  const copies = [turned, figure].map((element) => {
    const copy = element.cloneNode(false) as HTMLElement
    copy.removeAttribute('id')
    return copy
  })
  copies[1]?.append(content)
  copies[0]?.append(...copies.slice(1))
  return copies[0] ?? turned
}
