import type { TextChangeKind } from '../messages/compare/kinds.js'
import { type EditionText, keyOf, type TextUnit } from '../model/text-unit.js'
import type { Renumbering, Sides, TextChange } from './comparison.js'
import { type DiffPart, diffText, followOffset } from './diff-text.js'
import { listFormChanges } from './list-form-changes.js'
import { listLookChanges } from './list-look-changes.js'
import { matchUnits, type UnitMatch, type UnitMatches } from './match-units.js'
import { showReadings } from './show-readings.js'

export interface TextChanges {
  /** Without pages. */
  changes: readonly ListedChange[]
  renumbered: Renumbering[]
  /** Units of both editions, including moved and changed ones. */
  matches: UnitMatch[]
}

export interface ListedChange extends Omit<TextChange, 'pages'> {
  units: Sides<TextUnit>
}

/** Characters of the text before a place that identify it in messages. */
const EXCERPT = 24

/** List what changed in the text of an edition: the running text's units first, then the notes. */
export function listTextChanges(before: EditionText, after: EditionText): TextChanges {
  const isLoose = before.hasLooseSpaces || after.hasLooseSpaces
  const key = (unit: TextUnit): string => keyOf(unit, isLoose)
  const flow = matchUnits(before.units, after.units, key)
  const notes = matchUnits(before.notes, after.notes, key)
  const parts = new Map<TextUnit, readonly DiffPart[]>()
  for (const match of [...flow.matches, ...notes.matches]) parts.set(match.new, partsOf(match, key))
  const calls = { old: callsOf(before), new: callsOf(after) }
  const placeOf = new Map(flow.matches.map((match) => [match.old, match.new]))
  for (const match of notes.matches) {
    const [old, found] = [calls.old.get(nameOf(match.old)), calls.new.get(nameOf(match.new))]
    if (!old || !found) continue
    const [first, last] = followOffset(parts.get(found.unit) ?? [], old.offset)
    const isInPlace = placeOf.get(old.unit) === found.unit
    match.isMoved = !isInPlace || found.offset < first || found.offset > last
  }
  const list = (
    matching: UnitMatches,
    olds: readonly TextUnit[],
    news: readonly TextUnit[],
  ): ListedChange[] => {
    const changes = [
      ...matching.matches.map((match) => changeOf(match, parts.get(match.new) ?? [])),
      ...matching.removed.map((unit) => wholeOf(unit, 'removed')),
      ...matching.added.map((unit) => wholeOf(unit, 'added')),
    ].filter((change) => change !== undefined)
    for (const change of changes)
      if (/^moved/.test(change.change)) change.after = afterOf(change, calls, olds, news, matching.matches)
    return inOrder(changes, matching.matches, olds, news)
  }
  return {
    changes: [...list(flow, before.units, after.units), ...list(notes, before.notes, after.notes)],
    renumbered: listRenumbered(notes.matches.filter(({ isMoved }) => !isMoved)),
    matches: [...flow.matches, ...notes.matches],
  }
}

function partsOf({ old, new: found }: UnitMatch, key: (unit: TextUnit) => string): readonly DiffPart[] {
  return key(old) === key(found) ? [{ kind: 'same', text: found.text }] : diffText(old.text, found.text)
}

function changeOf(match: UnitMatch, parts: readonly DiffPart[]): ListedChange | undefined {
  const { old, new: found, isMoved } = match
  const isChanged = parts.some(({ kind }) => kind !== 'same')
  const looks = [...listFormChanges(old, found), ...listLookChanges(old, found, parts)]
  const isFormed = old.form !== '' && found.form !== '' && old.form !== found.form
  const isMarked = !isChanged && (isFormed || looks.length > 0)
  const change: TextChangeKind | undefined = isChanged
    ? isMoved
      ? 'moved-and-changed'
      : 'changed'
    : isMoved
      ? 'moved'
      : isMarked
        ? 'marked'
        : undefined
  if (!change) return undefined
  const note = numbersOf({ old, new: found })
  const units = { old, new: found }
  return {
    change,
    unit: found.kind,
    parts: showReadings(parts, units),
    units,
    ...(looks.length > 0 ? { looks } : {}),
    ...(note ? { note } : {}),
  }
}

function wholeOf(unit: TextUnit, change: 'added' | 'removed'): ListedChange {
  const units = change === 'added' ? { new: unit } : { old: unit }
  const note = numbersOf(units)
  const parts = showReadings([{ kind: change, text: unit.text }], units)
  return { change, unit: unit.kind, parts, units, ...(note ? { note } : {}) }
}

function numbersOf({ old, new: found }: Sides<TextUnit>): Sides<number> | undefined {
  const numbers = {
    ...(old?.note === undefined ? {} : { old: old.note }),
    ...(found?.note === undefined ? {} : { new: found.note }),
  }
  return Object.keys(numbers).length > 0 ? numbers : undefined
}

interface Call {
  unit: TextUnit
  offset: number
}

function callsOf({ units }: EditionText): Map<string, Call> {
  return new Map(
    units.flatMap((unit) => unit.calls.map((call) => [nameOf(call), { unit, offset: call.offset }] as const)),
  )
}

/** Get the key of a note among those of all articles. */
function nameOf({ article = 0, note = 0 }: Pick<TextUnit, 'article' | 'note'>): string {
  return `${article}:${note}`
}

/**
 * Get the text before a unit: for a note that of its call, for a paragraph the previous one, on both sides as it is now
 * where both moved together.
 */
function afterOf(
  { units }: ListedChange,
  calls: { old: Map<string, Call>; new: Map<string, Call> },
  olds: readonly TextUnit[],
  news: readonly TextUnit[],
  matches: readonly UnitMatch[],
): Sides<string> {
  const isNote = units.new?.kind === 'note'
  const before = units.old && !isNote ? olds[olds.indexOf(units.old) - 1] : undefined
  const beside = units.new && news[news.indexOf(units.new) - 1]
  if (before && beside && matches.some((match) => match.old === before && match.new === beside)) {
    const text = excerptOf(beside.text)
    return { old: text, new: text }
  }
  const excerpt = (
    unit: TextUnit | undefined,
    all: readonly TextUnit[],
    called: Map<string, Call>,
  ): string => {
    const call = unit?.note === undefined ? undefined : called.get(nameOf(unit))
    if (call) return call.unit.text.slice(0, call.offset).slice(-EXCERPT)
    return unit ? excerptOf(all[all.indexOf(unit) - 1]?.text ?? '') : ''
  }
  return { old: excerpt(units.old, olds, calls.old), new: excerpt(units.new, news, calls.new) }
}

/** The beginning of a text; the cells of a row are parted by spaces. */
function excerptOf(text: string): string {
  return text.replace(/\s+/g, ' ').slice(0, EXCERPT)
}

/** Sort by the place in the new edition; removed units by the unit before them. */
function inOrder(
  changes: readonly ListedChange[],
  matches: readonly UnitMatch[],
  olds: readonly TextUnit[],
  news: readonly TextUnit[],
): ListedChange[] {
  const order = new Map(news.map((unit, index) => [unit, index]))
  const after = new Map(matches.filter(({ isMoved }) => !isMoved).map((match) => [match.old, match.new]))
  let last = -1
  for (const old of olds) {
    const found = after.get(old)
    last = found ? (order.get(found) ?? last) : last
    if (!order.has(old)) order.set(old, last + 0.5)
  }
  const placeOf = ({ units }: ListedChange): number =>
    order.get(units.new ?? units.old ?? ({} as TextUnit)) ?? 0
  return [...changes].sort((a, b) => placeOf(a) - placeOf(b))
}

/** List renumberings: consecutive notes shifted by the same number are one. */
function listRenumbered(matches: readonly UnitMatch[]): Renumbering[] {
  const renumbered: Renumbering[] = []
  for (const { old, new: found } of matches) {
    const [from, to] = [old.note ?? 0, found.note ?? 0]
    if (from === to) continue
    const last = renumbered.at(-1)
    if (last && last.old[1] + 1 === from && last.new[1] + 1 === to) {
      last.old[1] = from
      last.new[1] = to
    } else renumbered.push({ old: [from, from], new: [to, to] })
  }
  return renumbered
}
