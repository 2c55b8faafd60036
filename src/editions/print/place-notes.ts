import { fits } from './fits.js'
import type { NoteLines, NotePlan } from './layout.js'

/**
 * Place notes in order into a space: all of them whole except the last, which may run over.
 *
 * @returns  `undefined` where they do not fit
 */
export function placeNotes(
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

/** Fill a page with notes only, with as much of the notes carried over as fits: at least one line. */
export function placeFirst(
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
 * Place the notes of a line that has more than fit, as a last resort: every note begins on the page and gets at least
 * one line. The shortest are whole as far as they can be, since the rest of a note has no number overleaf.
 */
export function placeAll(
  called: readonly number[],
  notes: ReadonlyMap<number, NoteLines>,
  room: number,
): NotePlan[] {
  const wanted = called.map((number) => wholeNote(number, notes))
  let left = room - sum(wanted.map((part) => notes.get(part.number)?.heights[part.from] ?? 0))
  const ends = new Map<number, number>()
  for (const part of [...wanted].sort((one, other) => one.to - other.to)) {
    const firstLine = notes.get(part.number)?.heights[part.from] ?? 0
    const lines = Math.max(1, linesThatFit(part, notes, Math.max(0, left) + firstLine))
    left -= sum(notes.get(part.number)?.heights.slice(part.from + 1, part.from + lines) ?? [])
    ends.set(part.number, part.from + lines)
  }
  return wanted.map((part) => ({ ...part, to: ends.get(part.number) ?? part.to }))
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
    if (!fits(used, room)) break
    line++
  }
  return line - part.from
}

function sum(values: readonly number[]): number {
  return values.reduce((total, value) => total + value, 0)
}

/** Get the notes that continue on the next page, those of earlier pages included. */
export function restOf(
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

/** Get the height of parts of notes, one below the other. */
export function heightOf(parts: readonly NotePlan[], notes: ReadonlyMap<number, NoteLines>): number {
  return sum(parts.map(({ number, from, to }) => sum(notes.get(number)?.heights.slice(from, to) ?? [])))
}
