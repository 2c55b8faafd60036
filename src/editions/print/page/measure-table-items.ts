import { fits } from '../fits.js'
import type { TypeArea } from '../layout.js'
import { beforeBlock } from './before-block.js'
import type { Frame } from './frame.js'
import { measureTable } from './measure-table.js'
import type { MeasuredItem } from './measured-item.js'
import { spaceAbove } from './space-above.js'
import { startsPage } from './starts-page.js'
import type { TableParts } from './table-parts.js'

/** Part of a page: a higher table is divided between rows, where a whole one would leave much of the page before it white. */
const MOST_WHOLE = 1 / 2

/** Make items of a table; a low one is divided only as a last resort. */
export function measureTableItems(
  block: HTMLElement,
  frame: Frame,
  flow: HTMLElement,
  { blockSize: room, leading }: TypeArea,
  tables: ReadonlyMap<HTMLTableElement, TableParts>,
): MeasuredItem[] {
  const { blockStart, blockEnd } = frame.boxOf(block)
  const isLong = !fits(blockEnd - blockStart, room * MOST_WHOLE)
  const table = block instanceof HTMLTableElement ? block : block.querySelector('table')
  const repeated = table && tables.get(table)
  const parts = measureTable(block, frame, room)
  return parts.map((part, index): MeasuredItem => {
    const { begins, blockStart, notes, extra } = part
    const begin = index === 0 ? beforeBlock(block, flow) : begins
    const item = {
      blockStart,
      blockEnd: part.blockEnd,
      notes,
      startsPage: index === 0 && startsPage(block),
      staysWithNext: index < parts.length - 1 && (part.staysWithNext || !isLong),
      ...(part.partsGroup ? { parts: ['group' as const] } : {}),
      isRigid: true,
      begins: begin,
      // Of a table that comes after figures at the head of its page.
      above: index === 0 ? spaceAbove(begin, blockStart, frame) : 0,
    }
    if (index === 0 || !repeated) return item
    // The rest of the table takes whole lines, as the whole table does.
    const above = repeated.blockSize + extra
    const lines = (above + blockEnd - blockStart) / leading
    const filler = (Math.ceil(lines - 0.01) - lines) * leading
    return {
      ...item,
      repeated: above + Math.max(0, filler),
      table: { parts: repeated, filler: Math.max(0, filler) },
    }
  })
}
