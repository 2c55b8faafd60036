import { fits } from './fits.js'
import type { FlowItem, NoteLines, NotePlan, PagePlan, Parting, TypeArea } from './layout.js'
import { fillsPage, headsOf, mayPass, textHeight } from './place-figures.js'
import { heightOf, placeAll, placeFirst, placeNotes, restOf } from './place-notes.js'

/** Costs of a page, in lines of unused space; no amount of it costs as much as a broken rule. */
const SPLIT_NOTE = 2
const SINGLE_NOTE_LINE = 1.5
const MOVED = 1
const AFTER_END = 16
const BROKEN_RULE = 10_000
/**
 * Costs of what a page's end parts. A page is set two lines short, seldom three, to keep a line from being alone, and a
 * line more to keep a heading, with its space, with two lines of its text. Two lines that are a paragraph are kept
 * together as a first line is with the next. Rows of a table that a cell holds together are divided where a page would else
 * be more than six lines short.
 */
const PARTED: Readonly<Record<Parting, number>> = {
  heading: 20,
  'last-line': 7,
  'first-line': 5,
  'short-line': 1.5,
  pair: 5,
  word: 6,
  group: 40,
}
/**
 * A first line goes over to the next page with the space above it, as that of a quotation does: so much more, for a page
 * that may be set shorter than for lines without, but no more than a last line alone costs in all.
 */
const PARTED_BELOW_SPACE: Readonly<Partial<Record<Parting, number>>> = { 'first-line': 1, pair: 1 }
/** Pages with more unused lines are considered only where there are no others. */
const MUCH_SPACE = 6
/** Of pages that all have more, or break a rule, so many ends are considered. */
const FULLEST = 4

/** What a page begins with. */
export interface PageStart {
  /** Its first item. */
  at: number
  /** Rest of the notes of the previous page, which comes first. */
  carried: NotePlan[]
  /** Figures that had no room where they are written, in order. */
  waiting: readonly number[]
}

/** A way to fill a page, and how far it is from the ideal. */
export interface FilledPage {
  page: PagePlan
  /** In lines of unused space. */
  cost: number
  /** What the next page begins with. */
  next: PageStart
}

/** A way with what tells whether others are to be preferred. */
interface Way extends FilledPage {
  /** Unused lines; none where the page has to end. */
  white: number
  /** Whether it ends after what stays with the next, or has no text of its own. */
  breaksRule: boolean
}

/** The flow to be divided into pages. */
interface Flow {
  items: readonly FlowItem[]
  notes: ReadonlyMap<number, NoteLines>
  typeArea: TypeArea
}

/**
 * List the ways to fill one page: its notes begin on it, and the last may run over.
 *
 * A figure that has no room on it waits for the next page, while the text after it fills this one.
 *
 * @returns  at least one way, unless no text, figures and notes are left
 */
export function fillPage(
  items: readonly FlowItem[],
  notes: ReadonlyMap<number, NoteLines>,
  typeArea: TypeArea,
  start: PageStart,
): FilledPage[] {
  const flow = { items, notes, typeArea }
  const ways = listWays(flow, start, headsOf(items, start.waiting, typeArea))
  // The rest of the notes of the previous page may leave no room for the figure.
  if (ways.length === 0 && start.waiting.length > 0) ways.push(...listWays(flow, start, []))
  // What the page's end parts does not count here: whether that costs more than white is for the planner to weigh.
  const good = ways.filter(({ white, breaksRule }) => white < MUCH_SPACE && !breaksRule)
  return good.length > 0 ? good : [...fullest(ways, false), ...fullest(ways, true)]
}

/**
 * Get the ways that leave the least white of those that break a rule, or of those that do not. The others only put a broken
 * rule off: the planner, which pursues few plans, would go on with ever more pages of a line.
 */
function fullest(ways: readonly Way[], breaksRule: boolean): Way[] {
  const alike = ways.filter((way) => way.breaksRule === breaksRule)
  const ends = [...new Set(alike.map(({ page }) => page.to))].slice(-FULLEST)
  return alike.filter(({ page }) => ends.includes(page.to))
}

function listWays(flow: Flow, { at: from, carried, waiting }: PageStart, heads: readonly number[]): Way[] {
  const { items, notes, typeArea } = flow
  const ways: Way[] = []
  const moved = waiting.slice(heads.length)
  const ofHeads = heads.flatMap((at) => items[at]?.notes ?? [])
  const isEmptyAt = (to: number): boolean => to === from && heads.length === 0
  const isOfFigure = fillsPage(items, heads[0])
  for (let to = from; to <= items.length; to++) {
    const last = to > from ? items[to - 1] : undefined
    if (last && !mayPass(items, last, moved)) break
    const isFirst = to === from + 1 && heads.length === 0
    const height = textHeight(items, from, to, heads, moved)
    const called = [
      ...ofHeads,
      ...items.slice(from, to).flatMap((item, index) => (moved.includes(from + index) ? [] : item.notes)),
      // The cells of a row call notes side by side.
    ].sort((a, b) => a - b)
    const hasNotes = called.length + carried.length > 0
    const room = typeArea.blockSize - height - (hasNotes ? typeArea.separation : 0)
    const placed = placeNotes(carried, called, notes, room)
    const isPlaced = placed !== undefined && (isFirst || fits(height, typeArea.blockSize))
    const isOwnPage = last?.fillsPage === true
    const isUnplaced = isOwnPage
      ? !isFirst || carried.length > 0
      : !isPlaced && !(isFirst && carried.length === 0)
    if (last?.figure && (moved.length > 0 || isUnplaced)) {
      moved.push(to - 1)
      continue
    }
    if (!fits(height, typeArea.blockSize) && to > from && !isFirst) break
    // Where notes do not fit, further lines cannot help; but a page has at least one line.
    const isLastResort = !placed && (isFirst || to === from) && carried.length === 0
    if (!placed && !isLastResort && !isEmptyAt(to)) break
    if (isEmptyAt(to) && carried.length === 0) continue
    const isEnd = to === items.length || items[to]?.startsPage === true
    const isForced = isEnd || isOwnPage || isOfFigure
    const asFits = isEmptyAt(to) ? placeFirst(carried, notes, room) : placeAll(called, notes, room)
    for (const part of placed ? [placed, withoutSingleLine(placed, notes)] : [asFits]) {
      if (!part) continue
      const used = height + (hasNotes ? typeArea.separation : 0) + heightOf(part, notes)
      const white = isForced ? 0 : (typeArea.blockSize - used) / typeArea.leading
      const page = {
        from,
        to,
        notes: part,
        ...(heads.length > 0 ? { heads } : {}),
        ...(moved.length > 0 ? { moved: [...moved] } : {}),
      }
      const breaksRule = (last?.staysWithNext === true && !isForced) || isEmptyAt(to)
      const cost =
        costOf(page, notes, white, breaksRule) +
        (isForced ? 0 : costOfParting(last)) +
        costOfMoved(items, moved, from, isEnd)
      ways.push({
        page,
        cost,
        white,
        breaksRule,
        next: { at: to, carried: restOf(part, carried, notes), waiting: [...moved] },
      })
    }
    if ((to > from || heads.length > 0) && isForced) break
  }
  return ways
}

/** Get what it costs to end a page after an item. */
function costOfParting(last: FlowItem | undefined): number {
  const ofSpace = (last?.above ?? 0) > 0 ? PARTED_BELOW_SPACE : {}
  return (last?.parts ?? []).reduce((cost, parting) => cost + PARTED[parting] + (ofSpace[parting] ?? 0), 0)
}

/** A figure is better set where it is written, and not after the end of its text, unless it has a page of its own. */
function costOfMoved(
  items: readonly FlowItem[],
  moved: readonly number[],
  from: number,
  isEnd: boolean,
): number {
  return moved.reduce(
    (cost, at) => cost + (at >= from ? MOVED : 0) + (isEnd && !fillsPage(items, at) ? AFTER_END : 0),
    0,
  )
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
