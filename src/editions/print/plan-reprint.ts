import { fits } from './fits.js'
import type { FlowItem, NoteLines, NotePlan, OutOfStep, PagePlan, TypeArea } from './layout.js'
import { heightOf, placeAll, placeFirst, placeNotes, restOf } from './place-notes.js'
import { planPages } from './plan-pages.js'

/** Least scale of the leading where a page has a line more than fits. */
const CLOSEST = 0.93
/** The browser keeps lengths in 64ths of a pixel. */
const UNITS = 64

/**
 * Divide measured lines into the pages of an original edition: a page ends where the next mark is.
 *
 * The notes of a page are printed on it; the last may run over as usual. Where text and notes do not fit the page, the
 * leading of its text is reduced, within a limit. What follows the last mark goes on overleaf where that is not enough: a
 * list of works or a summary there may be no part of the original.
 *
 * @param items  lines in order; those that begin a page of the original have its mark
 */
export function planReprint(
  items: readonly FlowItem[],
  notes: ReadonlyMap<number, NoteLines>,
  typeArea: TypeArea,
): PagePlan[] {
  const pages: PagePlan[] = []
  let carried: NotePlan[] = []
  let from = 0
  while (from < items.length) {
    let to = from + 1
    while (to < items.length && items[to]?.startsPage !== true) to++
    const text = measureText(items, from, to)
    const called = items.slice(from, to).flatMap((item) => item.notes)
    const separation = called.length + carried.length > 0 ? typeArea.separation : 0
    const wanted = [
      ...carried,
      ...called.map((number) => ({ number, from: 0, to: notes.get(number)?.heights.length ?? 0 })),
    ]
    const whole = typeArea.blockSize - separation - heightOf(wanted, notes)
    const scale = closerLeading(whole, text, typeArea)
    const room = typeArea.blockSize - separation - heightAt(scale, text)
    // Notes that are left when a page is full continue on the page after it.
    const fitting = fits(0, room) ? placeNotes(carried, called, notes, room) : undefined
    if (!fitting && items.slice(to).every(({ mark }) => mark === undefined))
      return [...pages, ...planPages(items, notes, typeArea, { at: from, carried, waiting: [] })]
    const placed = fitting ?? [...carried, ...placeAll(called, notes, room - heightOf(carried, notes))]
    pages.push({ from, to, notes: placed, ...(scale < 1 ? { scale } : {}) })
    carried = restOf(placed, carried, notes)
    from = to
  }
  while (carried.length > 0) {
    const placed = placeFirst(carried, notes, typeArea.blockSize - typeArea.separation)
    pages.push({ from: items.length, to: items.length, notes: placed })
    carried = restOf(placed, carried, notes)
  }
  return pages
}

/** List the pages of a reprint whose content does not fit, or whose number differs from the original. */
export function listOutOfStep(
  plan: readonly PagePlan[],
  items: readonly FlowItem[],
  notes: ReadonlyMap<number, NoteLines>,
  typeArea: TypeArea,
  firstPage: number,
): OutOfStep[] {
  return plan.flatMap(({ from, to, notes: placed, scale = 1 }, index) => {
    const page = firstPage + index
    const { mark: original, startsPage } = items[from] ?? { startsPage: true }
    const separation = placed.length > 0 ? typeArea.separation : 0
    const used = heightAt(scale, measureText(items, from, to)) + separation + heightOf(placed, notes)
    const lines = (used - typeArea.blockSize) / typeArea.leading
    const faults: OutOfStep[] = []
    if (original !== undefined && original !== page) faults.push({ kind: 'number', page, original })
    // Of several pages that go on, the first is told.
    const before = items[plan[index - 1]?.from ?? items.length]
    if (original === undefined && !startsPage && before?.startsPage === true)
      faults.push({ kind: 'continued', page })
    if (!fits(used, typeArea.blockSize)) faults.push({ kind: 'overfull', page, lines })
    else if (scale < 1) faults.push({ kind: 'tight', page, percent: scale * 100 })
    return faults
  })
}

/** The height of the text of a page: the part in lines of the leading, and the rest. */
interface TextHeight {
  ofLeading: number
  rigid: number
}

function measureText(items: readonly FlowItem[], from: number, to: number): TextHeight {
  const first = items[from]
  const last = items[to - 1]
  if (!first || !last || to <= from) return { ofLeading: 0, rigid: 0 }
  let rigid = first.repeated ?? 0
  for (const item of items.slice(from, to)) if (item.isRigid) rigid += item.blockEnd - item.blockStart
  return { ofLeading: last.blockEnd - first.blockStart + (first.repeated ?? 0) - rigid, rigid }
}

function heightAt(scale: number, { ofLeading, rigid }: TextHeight): number {
  return scale * ofLeading + rigid
}

/** Get the scale of the leading by which a text fits a height, such that the browser does not round it. */
function closerLeading(room: number, { ofLeading, rigid }: TextHeight, { leading }: TypeArea): number {
  if (fits(ofLeading + rigid, room)) return 1
  const wanted = Math.max(CLOSEST, (room - rigid) / ofLeading) * leading
  return Math.floor(wanted * UNITS) / UNITS / leading
}
