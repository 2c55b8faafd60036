import type { FlowItem, NoteLines, NotePlan, PageFormat, PagePlan } from './layout.js'

/** Costs of a page, in lines of white space that would be as bad. */
const SPLIT_NOTE = 2
const SINGLE_NOTE_LINE = 1.5
/** Less than this left over is rounding, not space. */
const HAIR = 0.05

/**
 * Divide measured lines into pages, so that each note begins on the page of its call.
 *
 * A page takes as many lines as it can together with their notes. Its last note may run over to the next page,
 * where it comes first; that is done when the page would else keep white space. What cannot be avoided (more
 * calls in one line than the page can hold) is still set in order and nothing is left out.
 *
 * @param items   lines and undivided blocks of the running text, in order
 * @param notes   the notes' lines by number
 * @param format  height of the type area and the spaces in it, in CSS pixels
 * @returns       pages in order; together they hold every item and every line of every note once
 */
export function planPages(
  items: readonly FlowItem[],
  notes: ReadonlyMap<number, NoteLines>,
  format: PageFormat,
): PagePlan[] {
  const pages: PagePlan[] = []
  let at = 0
  let carried: NotePlan[] = []
  while (at < items.length || carried.length > 0) {
    const page = choosePage(items, notes, format, at, carried)
    pages.push(page)
    carried = restOf(page.notes, notes)
    at = page.to
  }
  return pages
}

/** The notes of a page that are not finished on it. */
function restOf(placed: readonly NotePlan[], notes: ReadonlyMap<number, NoteLines>): NotePlan[] {
  return placed.flatMap(({ number, to }) => {
    const end = notes.get(number)?.heights.length ?? to
    return to < end ? [{ number, from: to, to: end }] : []
  })
}

function choosePage(
  items: readonly FlowItem[],
  notes: ReadonlyMap<number, NoteLines>,
  format: PageFormat,
  from: number,
  carried: readonly NotePlan[],
): PagePlan {
  const heightOf = (part: NotePlan): number =>
    sum(notes.get(part.number)?.heights.slice(part.from, part.to) ?? [])
  const carriedHeight = sum(carried.map(heightOf))
  const first = items[from]
  let best: { page: PagePlan; cost: number } | undefined
  for (let to = from; to <= items.length; to++) {
    const last = items[to - 1]
    if (to > from && (!first || !last)) break
    const textHeight = to > from && first && last ? last.bottom - first.top : 0
    if (textHeight > format.height + HAIR && to > from + 1) break
    const called = items.slice(from, to).flatMap((item) => item.notes)
    const room = format.height - textHeight - (called.length + carried.length > 0 ? format.separation : 0)
    const placed = placeNotes(carried, called, notes, room)
    // No later line can mend notes that do not fit; but one line at least must go on a page.
    if (!placed && (to > from + 1 || (to > from && carried.length > 0))) break
    const next = items[to]
    const isForced = next?.startsPage === true || to === items.length
    const isBreakable =
      to > from ? last?.staysWithNext !== true || isForced : carriedHeight > room - format.leading
    if (isBreakable || to === from + 1) {
      const page = { from, to, notes: placed ?? placeAll(carried, called, notes, room) }
      const used =
        textHeight + (page.notes.length > 0 ? format.separation : 0) + sum(page.notes.map(heightOf))
      const cost = costOf(
        page,
        notes,
        isForced ? 0 : (format.height - used) / format.leading,
        to > from && !isBreakable,
      )
      // Of equals the fuller page.
      if (!best || cost <= best.cost) best = { page, cost }
    }
    if (to > from && isForced) break
  }
  return best?.page ?? { from, to: Math.min(from + 1, items.length), notes: [...carried] }
}

function costOf(
  page: PagePlan,
  notes: ReadonlyMap<number, NoteLines>,
  white: number,
  breaksRule: boolean,
): number {
  let cost = white <= 1 ? white : white * white
  if (breaksRule) cost += 1000
  for (const part of page.notes) {
    const length = notes.get(part.number)?.heights.length ?? part.to
    if (part.to === length) continue
    cost += SPLIT_NOTE
    if (part.to - part.from === 1) cost += SINGLE_NOTE_LINE
    if (length - part.to === 1) cost += SINGLE_NOTE_LINE
  }
  return cost
}

/**
 * Set notes in order into a room: all of them whole but the last, which may run over.
 *
 * @returns  nothing when they do not fit
 */
function placeNotes(
  carried: readonly NotePlan[],
  called: readonly number[],
  notes: ReadonlyMap<number, NoteLines>,
  room: number,
): NotePlan[] | undefined {
  const wanted = [...carried, ...called.map((number) => wholeNote(number, notes))]
  let left = room
  const placed: NotePlan[] = []
  for (const [index, part] of wanted.entries()) {
    const lines = linesThatFit(part, notes, left)
    const isWhole = part.from + lines === part.to
    if (lines === 0 || (!isWhole && index < wanted.length - 1)) return undefined
    placed.push({ ...part, to: part.from + lines })
    left -= sum(notes.get(part.number)?.heights.slice(part.from, part.from + lines) ?? [])
  }
  return placed
}

/**
 * The last resort, for a line with more notes than fit: every note begins here and gets what the others leave,
 * one line at the least.
 */
function placeAll(
  carried: readonly NotePlan[],
  called: readonly number[],
  notes: ReadonlyMap<number, NoteLines>,
  room: number,
): NotePlan[] {
  const wanted = [...carried, ...called.map((number) => wholeNote(number, notes))]
  let left = room - sum(wanted.map((part) => notes.get(part.number)?.heights[part.from] ?? 0))
  return wanted.map((part) => {
    const firstLine = notes.get(part.number)?.heights[part.from] ?? 0
    const lines = Math.max(1, linesThatFit(part, notes, Math.max(0, left) + firstLine))
    left -= sum(notes.get(part.number)?.heights.slice(part.from + 1, part.from + lines) ?? [])
    return { ...part, to: part.from + lines }
  })
}

function wholeNote(number: number, notes: ReadonlyMap<number, NoteLines>): NotePlan {
  return { number, from: 0, to: notes.get(number)?.heights.length ?? 0 }
}

function linesThatFit(part: NotePlan, notes: ReadonlyMap<number, NoteLines>, room: number): number {
  const heights = notes.get(part.number)?.heights ?? []
  let used = 0
  let line = part.from
  while (line < part.to) {
    used += heights[line] ?? 0
    if (used > room + HAIR) break
    line++
  }
  return line - part.from
}

function sum(values: readonly number[]): number {
  return values.reduce((total, value) => total + value, 0)
}
