import { CharacterClass as C } from './character-class.js'
import type { Cluster } from './cluster.js'
import { lineEnding } from './line-cost.js'
import type { Gaps } from './measure-gaps.js'
import { emptyCandidate, type MeasuredText } from './measured-text.js'
import type { Adjustment, Line, SetCluster } from './paragraph.js'
import type { Settings } from './settings.js'
import { UNPARTED_LETTERS } from './unparted-letters.js'

const NOTHING = 1e-9

/**
 * Set one line: give every cluster the space after it, so that the line fills the measure.
 *
 * Reduction goes through its steps in order, and in each reduces all gaps in proportion to what they allow; expansion
 * likewise, and after its third step all gaps grow evenly.
 *
 * @param start   first cluster of the line
 * @param end     cluster after which it is broken
 * @param isLast  whether it keeps its natural width
 * @see JLREQ, 3.8.3 and 3.8.4
 */
export function justifyLine(
  text: MeasuredText,
  start: number,
  end: number,
  isLast: boolean,
  settings: Settings,
): Omit<Line, 'start' | 'end' | 'isForced'> {
  const { clusters, gaps } = text
  const last = text.lastVisible(start, end)
  const indent = start === 0 ? settings.indent : 0
  const before = text.headSpace(start)
  const { least } = text.endSpace(last)
  const hasHyphen = !isLast && last === end && (clusters[last]?.hyphen ?? 0) > 0
  const set: SetCluster[] = []
  let room = settings.measure - indent - before
  for (let at = start; at <= end; at++) {
    const cluster = clusters[at]
    if (!cluster) continue
    const tail = at === last ? cluster.tail : 0
    const advance = at === last && hasHyphen ? cluster.hyphen : cluster.advance + tail
    const after = at > last ? -advance : at === last ? least : (gaps.natural[at] ?? 0)
    set.push({ run: cluster.run, start: cluster.start, end: cluster.end, advance, after })
    room -= advance + after
  }
  let isFilled = settings.isJustified && !isLast
  const final = set[last - start]
  if (final) {
    const candidate = emptyCandidate()
    text.measure(start, end, candidate)
    const isMoved = settings.alignment !== 'start' && !isFilled
    const space = isMoved ? 0 : lineEnding(candidate, settings.measure - indent, isLast, settings)
    final.after += space
    room -= space
  }
  const adjustment: Adjustment = { taken: 0, opened: 0, forced: 0 }
  if (room < -NOTHING) adjustment.taken = reduce(set, gaps, start, last, -room)
  else if (isFilled && room > NOTHING) {
    const open = listOpenGaps(text, start, last)
    // One cluster, as before a picture that is as wide as the measure, and a row of dashes cannot be expanded.
    if (open.length === 0) isFilled = false
    else Object.assign(adjustment, expand(set, gaps, start, last, room, open))
  }
  return { indent, before, clusters: set, hasHyphen, isFilled, adjustment }
}

/**
 * List the gaps of a line that grow when nothing else can: those of the last step, or, where a word is alone on its line,
 * those between its letters, of which a hyphenation point is none. Dashes and letters that are joined or make ligatures are not parted.
 */
function listOpenGaps({ clusters, gaps }: MeasuredText, start: number, last: number): number[] {
  const open: number[] = []
  for (let at = start; at < last; at++) if (gaps.even[at]) open.push(at)
  if (open.length > 0) return open
  for (let at = start; at < last; at++)
    if (!clusters[at]?.hyphen && !areUnparted(clusters[at], clusters[at + 1])) open.push(at)
  return open
}

function areUnparted(before: Cluster | undefined, after: Cluster | undefined): boolean {
  if (!before || !after) return false
  if (before.class === C.inseparable && after.class === C.inseparable) return true
  return UNPARTED_LETTERS.test(before.text) && UNPARTED_LETTERS.test(after.text)
}

/** @returns  the reduction, in px */
function reduce(set: SetCluster[], gaps: Gaps, start: number, last: number, excess: number): number {
  let rest = excess
  for (const step of gaps.reduction) rest -= share(set, step, start, last, -rest)
  return excess - rest
}

/**
 * @param open  gaps that grow beyond the limits
 * @returns     how much one gap between characters grew within the limits, and beyond them, in px
 */
function expand(
  set: SetCluster[],
  gaps: Gaps,
  start: number,
  last: number,
  room: number,
  open: readonly number[],
): { opened: number; forced: number } {
  let rest = room - share(set, gaps.wordSpace, start, last, room)
  rest -= share(set, gaps.autospace, start, last, rest)
  const between = share(set, gaps.between, start, last, rest)
  const most = total(gaps.between, start, last)
  const widest = gaps.between.slice(start, last).reduce((a, b) => Math.max(a, b), 0)
  const opened = most > NOTHING ? (widest * between) / most : 0
  rest -= between
  if (rest <= NOTHING) return { opened, forced: 0 }
  for (const at of open) {
    const cluster = set[at - start]
    if (cluster) cluster.after += rest / open.length
  }
  return { opened, forced: rest / open.length }
}

/** Distribute an amount over the gaps of a step, in proportion; returns how much of it they took. */
function share(set: SetCluster[], step: Float64Array, start: number, last: number, amount: number): number {
  const most = total(step, start, last)
  if (most <= NOTHING || Math.abs(amount) <= NOTHING) return 0
  const factor = Math.min(1, Math.abs(amount) / most) * Math.sign(amount)
  for (let at = start; at < last; at++) {
    const cluster = set[at - start]
    if (cluster) cluster.after += (step[at] ?? 0) * factor
  }
  return Math.abs(factor) * most
}

function total(step: Float64Array, start: number, last: number): number {
  let sum = 0
  for (let at = start; at < last; at++) sum += step[at] ?? 0
  return sum
}
