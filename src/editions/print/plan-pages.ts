import { type FilledPage, fillPage, type PageStart } from './fill-page.js'
import type { FlowItem, NoteLines, PagePlan, TypeArea } from './layout.js'

/** Cost of an additional page, in lines of unused space. */
const PAGE = 4
/** Number of plans that are pursued at a time: plans far from the best so far never become the best. */
const WIDTH = 16
/**
 * Number of those beside them that have come further than all of these, and cost more: where a rule has to be broken, the plans
 * that put it off with ever more pages of a line or two are the cheaper ones until they come to it.
 */
const AHEAD = 16

/** A plan for the pages so far, and the rest. */
interface State extends PageStart {
  cost: number
  page?: PagePlan
  before?: State
}

/**
 * Divide measured lines into pages, so that each note begins on the page of its call.
 *
 * A page's last note may run over to the next page, where it comes first. Pages are chosen together, not one by one: a
 * line less on one page may save half a page of unused space on another. What cannot be avoided (more calls in one line
 * than a page has room for) is still set in order, and nothing is left out.
 *
 * A figure that has no room on its page is set at the head of the next, and the text after it fills the page.
 *
 * @param items     lines and undivided blocks of the running text, in order
 * @param notes     the notes' lines by number
 * @param typeArea  size of a page and the spaces in it, in CSS pixels
 * @param start     what the first of the pages begins with
 * @returns         pages in order; together they contain every item and every line of every note from there on once
 */
export function planPages(
  items: readonly FlowItem[],
  notes: ReadonlyMap<number, NoteLines>,
  typeArea: TypeArea,
  start: PageStart = { at: 0, carried: [], waiting: [] },
): PagePlan[] {
  let states: State[] = [{ ...start, cost: 0 }]
  let best: State | undefined
  while (states.length > 0) {
    const next = new Map<string, State>()
    for (const state of states) {
      for (const way of fillPage(items, notes, typeArea, state)) {
        const after = follow(state, way)
        const key = keyOf(after)
        const known = next.get(key)
        if (!known || after.cost < known.cost) next.set(key, after)
      }
    }
    states = []
    for (const state of next.values()) {
      const isDone = state.at === items.length && state.carried.length === 0 && state.waiting.length === 0
      if (!isDone) states.push(state)
      else if (!best || state.cost < best.cost) best = state
    }
    const limit = best?.cost ?? Number.POSITIVE_INFINITY
    states = states.filter(({ cost }) => cost < limit)
    states.sort((a, b) => a.cost - a.at / 1e6 - (b.cost - b.at / 1e6))
    const furthest = Math.max(...states.slice(0, WIDTH).map(({ at }) => at))
    const ahead = states.slice(WIDTH).filter(({ at }) => at > furthest)
    states = [...states.slice(0, WIDTH), ...ahead.slice(0, AHEAD)]
  }
  return pagesOf(best)
}

function follow(before: State, { page, cost, next }: FilledPage): State {
  return { ...next, cost: before.cost + cost + PAGE, page, before }
}

/** States with equal keys go on alike. */
function keyOf({ at, carried, waiting }: PageStart): string {
  return `${at}:${carried.map(({ number, from }) => `${number}.${from}`).join()}:${waiting.join()}`
}

function pagesOf(last: State | undefined): PagePlan[] {
  const pages: PagePlan[] = []
  for (let state = last; state?.page; state = state.before) pages.unshift(state.page)
  return pages
}
