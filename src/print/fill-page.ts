import type { FlowItem, NoteLines, NotePlan, PageFormat, PagePlan } from './layout.js'

/** Costs of a page, in lines of white space that would be as bad; no white is as bad as a broken rule. */
const SPLIT_NOTE = 2
const SINGLE_NOTE_LINE = 1.5
const BROKEN_RULE = 10_000
/** Less than this left over is rounding, not space. */
const HAIR = 0.05
/** A page with more lines of white than this is worth a look only where there is no other. */
const MUCH_WHITE = 6

/** A way to fill a page, and how far it is from the ideal. */
export interface FilledPage {
  page: PagePlan
  /** In lines of white space. */
  cost: number
  /** What of the page's notes goes over to the next page. */
  carried: NotePlan[]
}

/**
 * List the ways to fill one page with the lines from a given one on: its notes begin on it, and the last of them may
 * run over.
 *
 * @param from     the first line
 * @param carried  rest of the notes of the page before, which comes first
 * @returns        one way at the least, but nothing when nothing is left
 */
export function fillPage(
  items: readonly FlowItem[],
  notes: ReadonlyMap<number, NoteLines>,
  format: PageFormat,
  from: number,
  carried: readonly NotePlan[],
): FilledPage[] {
  const ways: FilledPage[] = []
  const first = items[from]
  for (let to = from; to <= items.length; to++) {
    const last = to > from ? items[to - 1] : undefined
    const textHeight = first && last ? last.bottom - first.top : 0
    if (textHeight > format.height + HAIR && to > from + 1) break
    const called = items.slice(from, to).flatMap((item) => item.notes)
    const hasNotes = called.length + carried.length > 0
    const room = format.height - textHeight - (hasNotes ? format.separation : 0)
    const placed = placeNotes(carried, called, notes, room)
    // No later line can mend notes that do not fit; but one line at least must go on a page.
    const isLastResort = !placed && to === from + 1 && carried.length === 0
    if (!placed && !isLastResort && to > from) break
    if (to === from && carried.length === 0) continue
    const isForced = to === items.length || items[to]?.startsPage === true
    const asFits = to === from ? placeFirst(carried, notes, room) : placeAll(called, notes, room)
    for (const part of placed ? [placed, withoutSingleLine(placed, notes)] : [asFits]) {
      if (!part) continue
      const used = textHeight + (hasNotes ? format.separation : 0) + heightOf(part, notes)
      const white = isForced ? 0 : (format.height - used) / format.leading
      const page = { from, to, notes: part }
      const breaksRule = (last?.staysWithNext === true && !isForced) || to === from
      ways.push({ page, cost: costOf(page, notes, white, breaksRule), carried: restOf(part, carried, notes) })
    }
    if (to > from && isForced) break
  }
  const good = ways.filter(({ cost }) => cost < MUCH_WHITE * MUCH_WHITE)
  return good.length > 0 ? good : ways
}

/** The notes of a page that are not finished on it, and those from earlier pages that it had no room for. */
function restOf(
  placed: readonly NotePlan[],
  carried: readonly NotePlan[],
  notes: ReadonlyMap<number, NoteLines>,
): NotePlan[] {
  const unfinished = placed.flatMap(({ number, to }) => {
    const end = notes.get(number)?.heights.length ?? to
    return to < end ? [{ number, from: to, to: end }] : []
  })
  const numbers = new Set(placed.map(({ number }) => number))
  return [...unfinished, ...carried.filter(({ number }) => !numbers.has(number))]
}

/** The same notes, with one line less of the last if but one line of it would go over. */
function withoutSingleLine(
  placed: readonly NotePlan[],
  notes: ReadonlyMap<number, NoteLines>,
): NotePlan[] | undefined {
  const last = placed.at(-1)
  if (!last || (notes.get(last.number)?.heights.length ?? 0) - last.to !== 1 || last.to - last.from < 2)
    return undefined
  return [...placed.slice(0, -1), { ...last, to: last.to - 1 }]
}

function heightOf(parts: readonly NotePlan[], notes: ReadonlyMap<number, NoteLines>): number {
  return sum(parts.map(({ number, from, to }) => sum(notes.get(number)?.heights.slice(from, to) ?? [])))
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

/** Fill a page of notes only, with as much of what came over as it holds: a line of it at the least. */
function placeFirst(
  carried: readonly NotePlan[],
  notes: ReadonlyMap<number, NoteLines>,
  room: number,
): NotePlan[] {
  const placed: NotePlan[] = []
  let left = room
  for (const part of carried) {
    const lines = Math.max(placed.length === 0 ? 1 : 0, linesThatFit(part, notes, left))
    if (lines > 0) placed.push({ ...part, to: part.from + lines })
    if (part.from + lines < part.to) break
    left -= heightOf([part], notes)
  }
  return placed
}

/**
 * The last resort, for a line with more notes than fit: every note begins here and gets what the others leave,
 * one line at the least.
 */
function placeAll(
  called: readonly number[],
  notes: ReadonlyMap<number, NoteLines>,
  room: number,
): NotePlan[] {
  const wanted = called.map((number) => wholeNote(number, notes))
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
