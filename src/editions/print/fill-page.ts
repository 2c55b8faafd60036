import { fits } from './fits.js'
import type { FlowItem, NoteLines, NotePlan, PagePlan, TypeArea } from './layout.js'
import { heightOf, placeAll, placeFirst, placeNotes, restOf } from './place-notes.js'

/** Costs of a page, in lines of unused space; no amount of it costs as much as a broken rule. */
const SPLIT_NOTE = 2
const SINGLE_NOTE_LINE = 1.5
const BROKEN_RULE = 10_000
/** Pages with more unused lines are considered only where there are no others. */
const MUCH_SPACE = 6

/** A way to fill a page, and how far it is from the ideal. */
export interface FilledPage {
  page: PagePlan
  /** In lines of unused space. */
  cost: number
  /** Parts of notes that continue on the next page. */
  carried: NotePlan[]
}

/**
 * List the ways to fill one page, beginning with a given line: its notes begin on it, and the last may run over.
 *
 * @param from     the first line
 * @param carried  rest of the notes of the previous page, which comes first
 * @returns        at least one way, unless no text and no notes are left
 */
export function fillPage(
  items: readonly FlowItem[],
  notes: ReadonlyMap<number, NoteLines>,
  typeArea: TypeArea,
  from: number,
  carried: readonly NotePlan[],
): FilledPage[] {
  const ways: FilledPage[] = []
  const first = items[from]
  for (let to = from; to <= items.length; to++) {
    const last = to > from ? items[to - 1] : undefined
    const textHeight = first && last ? last.blockEnd - first.blockStart + (first.repeated ?? 0) : 0
    if (!fits(textHeight, typeArea.blockSize) && to > from + 1) break
    const called = items.slice(from, to).flatMap((item) => item.notes)
    const hasNotes = called.length + carried.length > 0
    const room = typeArea.blockSize - textHeight - (hasNotes ? typeArea.separation : 0)
    const placed = placeNotes(carried, called, notes, room)
    // Where notes do not fit, further lines cannot help; but a page has at least one line.
    const isLastResort = !placed && to === from + 1 && carried.length === 0
    if (!placed && !isLastResort && to > from) break
    if (to === from && carried.length === 0) continue
    const isForced = to === items.length || items[to]?.startsPage === true
    const asFits = to === from ? placeFirst(carried, notes, room) : placeAll(called, notes, room)
    for (const part of placed ? [placed, withoutSingleLine(placed, notes)] : [asFits]) {
      if (!part) continue
      const used = textHeight + (hasNotes ? typeArea.separation : 0) + heightOf(part, notes)
      const white = isForced ? 0 : (typeArea.blockSize - used) / typeArea.leading
      const page = { from, to, notes: part }
      const breaksRule = (last?.staysWithNext === true && !isForced) || to === from
      ways.push({ page, cost: costOf(page, notes, white, breaksRule), carried: restOf(part, carried, notes) })
    }
    if (to > from && isForced) break
  }
  const good = ways.filter(({ cost }) => cost < MUCH_SPACE * MUCH_SPACE)
  return good.length > 0 ? good : ways
}

/** Remove a line from the last note where a single line of it would go over to the next page. */
function withoutSingleLine(
  placed: readonly NotePlan[],
  notes: ReadonlyMap<number, NoteLines>,
): NotePlan[] | undefined {
  const last = placed.at(-1)
  if (!last || (notes.get(last.number)?.heights.length ?? 0) - last.to !== 1 || last.to - last.from < 2)
    return undefined
  return [...placed.slice(0, -1), { ...last, to: last.to - 1 }]
}

function costOf(
  page: PagePlan,
  notes: ReadonlyMap<number, NoteLines>,
  white: number,
  breaksRule: boolean,
): number {
  let cost = white <= 1 ? white : white * white
  if (breaksRule) cost += BROKEN_RULE
  for (const part of page.notes) {
    const length = notes.get(part.number)?.heights.length ?? part.to
    if (part.to === length) continue
    cost += SPLIT_NOTE
    if (part.to - part.from === 1) cost += SINGLE_NOTE_LINE
    if (length - part.to === 1) cost += SINGLE_NOTE_LINE
  }
  return cost
}
