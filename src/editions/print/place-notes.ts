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

/**
 * Place notes in order as far as they fit, as a last resort: at least one line. A note that has no room before the one
 * above it has ended begins on a later page: parts of notes are not interleaved.
 *
 * @param called  notes that begin here if they have room
 */
export function placeInTurn(
  carried: readonly NotePlan[],
  called: readonly number[],
  notes: ReadonlyMap<number, NoteLines>,
  room: number,
): NotePlan[] {
  const placed: NotePlan[] = []
  let left = room
  for (const part of [...carried, ...called.map((number) => wholeNote(number, notes))]) {
    const lines = Math.max(placed.length === 0 ? 1 : 0, linesThatFit(part, notes, left))
    if (lines > 0) placed.push({ ...part, to: part.from + lines })
    if (part.from + lines < part.to) break
    left -= heightOf([part], notes)
  }
  return placed
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

/** Get the notes that continue or begin on the next page, those of earlier pages included. */
export function restOf(
  placed: readonly NotePlan[],
  carried: readonly NotePlan[],
  called: readonly number[],
  notes: ReadonlyMap<number, NoteLines>,
): NotePlan[] {
  const ends = new Map(placed.map(({ number, to }) => [number, to]))
  return [...carried, ...called.map((number) => wholeNote(number, notes))].flatMap((part) => {
    const from = ends.get(part.number) ?? part.from
    return from < part.to ? [{ ...part, from }] : []
  })
}

/** Get the height of parts of notes, one below the other. */
export function heightOf(parts: readonly NotePlan[], notes: ReadonlyMap<number, NoteLines>): number {
  return sum(parts.map(({ number, from, to }) => sum(notes.get(number)?.heights.slice(from, to) ?? [])))
}
