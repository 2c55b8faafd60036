import { diffArrays } from 'diff'
import { squeeze, type TextUnit } from '../model/text-unit.js'
import { measureLikeness } from './measure-likeness.js'

/** A unit of the old edition with its unit of the new one. */
export interface UnitMatch {
  old: TextUnit
  new: TextUnit
  /** Whether its place among the units changed. */
  isMoved: boolean
}

export interface UnitMatches {
  /** In the order of the new edition. */
  matches: UnitMatch[]
  removed: TextUnit[]
  added: TextUnit[]
}

/** Least likeness of two versions of one text, at the same place and at different places. */
const LIKE_IN_PLACE = 0.4
const LIKE_ELSEWHERE = 0.6

/** Least length of a text, in characters, by which it is recognised at another place. */
const DISTINCT = 8

/** Number of pairs beyond which texts are not compared, since they are of different articles. */
const MOST_PAIRS = 400_000

/**
 * Match the units of two editions: first equal ones in the same order, between them changed ones, then moved ones.
 *
 * @param keyOf  gives the text by which units are equal
 */
export function matchUnits(
  before: readonly TextUnit[],
  after: readonly TextUnit[],
  keyOf: (unit: TextUnit) => string,
): UnitMatches {
  const matches: UnitMatch[] = []
  const left = new Set(before)
  const right = new Set(after)
  const match = (old: TextUnit, found: TextUnit, isMoved: boolean): void => {
    matches.push({ old, new: found, isMoved })
    left.delete(old)
    right.delete(found)
  }
  const gaps = matchInOrder(before, after, keyOf, match)
  // A unit with the same text elsewhere has moved there, even if another is in its place.
  const isKnown = recognising(before, after, keyOf)
  for (const old of left) {
    const key = keyOf(old)
    if (key.length < DISTINCT && !isKnown(old)) continue
    const found = [...right].find((unit) => unit.kind === old.kind && keyOf(unit) === key)
    if (found) match(old, found, true)
  }
  for (const gap of gaps) {
    const olds = gap.old.filter((unit) => left.has(unit))
    const news = gap.new.filter((unit) => right.has(unit))
    for (const [old, found] of matchInGap(olds, news)) match(old, found, false)
  }
  for (const [old, found] of matchBeside(matches, before, after, left, right)) match(old, found, true)
  for (const [old, found] of matchElsewhere([...left], [...right])) match(old, found, true)
  const order = placesOf(after)
  matches.sort((a, b) => (order.get(a.new) ?? 0) - (order.get(b.new) ?? 0))
  return { matches, removed: [...left], added: [...right] }
}

/** Tell whether a short text is known at another place: a heading, row or caption of which each edition has one. */
function recognising(
  before: readonly TextUnit[],
  after: readonly TextUnit[],
  keyOf: (unit: TextUnit) => string,
): (unit: TextUnit) => boolean {
  const nameOf = (unit: TextUnit): string => `${unit.kind}:${keyOf(unit)}`
  const [olds, news] = [countBy(before, nameOf), countBy(after, nameOf)]
  return (unit) =>
    unit.kind !== 'paragraph' &&
    squeeze(unit.text).length > 1 &&
    olds.get(nameOf(unit)) === 1 &&
    news.get(nameOf(unit)) === 1
}

function countBy(units: readonly TextUnit[], nameOf: (unit: TextUnit) => string): Map<string, number> {
  const counts = new Map<string, number>()
  for (const unit of units) counts.set(nameOf(unit), (counts.get(nameOf(unit)) ?? 0) + 1)
  return counts
}

/** Pair what stands beside moved units in both editions: a changed row of a table that has moved. */
function matchBeside(
  matches: readonly UnitMatch[],
  before: readonly TextUnit[],
  after: readonly TextUnit[],
  left: ReadonlySet<TextUnit>,
  right: ReadonlySet<TextUnit>,
): [TextUnit, TextUnit][] {
  const [olds, news] = [placesOf(before), placesOf(after)]
  const taken = new Set<TextUnit>()
  const pairs: [TextUnit, TextUnit][] = []
  const moved = matches.filter(({ isMoved }) => isMoved)
  for (const step of [1, -1]) {
    for (const match of moved) {
      let [at, to] = [(olds.get(match.old) ?? 0) + step, (news.get(match.new) ?? 0) + step]
      for (;;) {
        const [one, other] = [before[at], after[to]]
        if (!one || !other || !left.has(one) || !right.has(other) || taken.has(one) || taken.has(other)) break
        if (one.kind !== other.kind || likenessOf(one, other, LIKE_IN_PLACE) === 0) break
        taken.add(one).add(other)
        pairs.push([one, other])
        at += step
        to += step
      }
    }
  }
  return pairs
}

function placesOf(units: readonly TextUnit[]): Map<TextUnit, number> {
  return new Map(units.map((unit, index) => [unit, index]))
}

interface Gap {
  old: TextUnit[]
  new: TextUnit[]
}

function matchInOrder(
  before: readonly TextUnit[],
  after: readonly TextUnit[],
  keyOf: (unit: TextUnit) => string,
  match: (old: TextUnit, found: TextUnit, isMoved: boolean) => void,
): Gap[] {
  const gaps: Gap[] = []
  let [old, next] = [0, 0]
  let gap: Gap = { old: [], new: [] }
  const edits = diffArrays(
    before.map((unit) => keyOf(unit)),
    after.map((unit) => keyOf(unit)),
  )
  for (const { value, added, removed } of edits) {
    const olds = added ? [] : before.slice(old, old + value.length)
    const news = removed ? [] : after.slice(next, next + value.length)
    old += olds.length
    next += news.length
    if (added || removed) {
      gap.old.push(...olds)
      gap.new.push(...news)
      continue
    }
    for (const [index, unit] of olds.entries()) match(unit, news[index] ?? unit, false)
    gaps.push(gap)
    gap = { old: [], new: [] }
  }
  return [...gaps, gap].filter((one) => one.old.length > 0 && one.new.length > 0)
}

/** Pair changed units in their order with the greatest total likeness. */
function matchInGap(olds: readonly TextUnit[], news: readonly TextUnit[]): [TextUnit, TextUnit][] {
  const [old, found] = [olds[0], news[0]]
  // A single short unit in the place of another replaces it: a reworded heading.
  const isShort = (unit: TextUnit): boolean => squeeze(unit.text).length < 4 * DISTINCT
  if (olds.length === 1 && news.length === 1 && old && found && old.kind === found.kind) {
    const isReworded = old.kind !== 'paragraph' && isShort(old) && isShort(found)
    return isReworded || measureLikeness(old.text, found.text) >= LIKE_IN_PLACE / 2 ? [[old, found]] : []
  }
  if (olds.length * news.length > MOST_PAIRS) return []
  // best[i][j]: of the first i old and j new units, the greatest total likeness.
  const likeness = olds.map((one) => news.map((other) => likenessOf(one, other, LIKE_IN_PLACE)))
  const best = [new Array<number>(news.length + 1).fill(0)]
  for (const [i] of olds.entries()) {
    const row = [0]
    for (const [j] of news.entries()) {
      const paired = (best[i]?.[j] ?? 0) + (likeness[i]?.[j] ?? 0)
      row.push(Math.max(paired, best[i]?.[j + 1] ?? 0, row[j] ?? 0))
    }
    best.push(row)
  }
  const pairs: [TextUnit, TextUnit][] = []
  let [i, j] = [olds.length, news.length]
  while (i > 0 && j > 0) {
    const sum = best[i]?.[j] ?? 0
    if (sum === best[i - 1]?.[j]) i--
    else if (sum === best[i]?.[j - 1]) j--
    else {
      const [one, other] = [olds[--i], news[--j]]
      if (one && other) pairs.unshift([one, other])
    }
  }
  return pairs
}

function matchElsewhere(olds: readonly TextUnit[], news: readonly TextUnit[]): [TextUnit, TextUnit][] {
  if (olds.length * news.length > MOST_PAIRS) return []
  const pairs = olds
    .flatMap((one) => news.map((other) => ({ one, other, likeness: likenessOf(one, other, LIKE_ELSEWHERE) })))
    .filter(({ likeness, one }) => likeness > 0 && squeeze(one.text).length >= 2 * DISTINCT)
    .sort((a, b) => b.likeness - a.likeness)
  const taken = new Set<TextUnit>()
  return pairs.flatMap(({ one, other }): [TextUnit, TextUnit][] => {
    if (taken.has(one) || taken.has(other)) return []
    taken.add(one).add(other)
    return [[one, other]]
  })
}

/**
 * Get the likeness of two units, 0 below the limit or where only one is an image. A paragraph that became a heading
 * counts as changed.
 */
function likenessOf(one: TextUnit, other: TextUnit, least: number): number {
  if ((one.kind === 'image') !== (other.kind === 'image')) return 0
  const likeness = measureLikeness(one.text, other.text)
  return likeness >= least ? likeness : 0
}
