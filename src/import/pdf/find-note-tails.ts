import { findNoteStarts, type NoteStart } from '../notes/find-note-starts.js'
import { isUnfinished } from '../source/is-unfinished.js'
import { marks } from '../source/marks.js'
import type { PageLine } from '../source/source-page.js'

/** Lines in type smaller than this part of the text's may be notes. */
const SMALL = 0.95
/** Space over the notes, in lines beyond the usual leading. */
const SPACE = 0.15
/** So many of the numbers that begin lines, as a part of all, are called above on their page. */
const CALLED = 0.7

/** What of each column may be notes. */
export interface NoteTails {
  tails: PageLine[][]
  starts: Map<PageLine, NoteStart>
  /** First lines of notes that are told from the text by their numbers alone. */
  doubtful: PageLine[]
}

/**
 * Find the lines at the foot of columns that may be notes: those in smaller type or, where these are none, those from the
 * first that begins with the number of a call above it on.
 *
 * @param columns  lines of each column, without furniture; of a page without columns all
 */
export function findNoteTails(columns: readonly (readonly PageLine[])[]): NoteTails {
  const small = columns.map((lines) => lines.slice(lines.findLastIndex(({ size }) => size >= SMALL) + 1))
  const starts = startsIn(small.flat())
  const numbered = tailsByNumber(columns)
  if (numbered.starts.size <= starts.size) return { tails: small, starts, doubtful: [] }
  const firsts = numbered.tails.map((tail) => tail.find((line) => numbered.starts.has(line)))
  return { ...numbered, doubtful: firsts.filter((line) => line !== undefined) }
}

function startsIn(lines: readonly PageLine[]): Map<PageLine, NoteStart> {
  return new Map([...findNoteStarts(lines)].map(([index, start]) => [lines[index] as PageLine, start]))
}

function tailsByNumber(columns: readonly (readonly PageLine[])[]): Omit<NoteTails, 'doubtful'> {
  const lines = columns.flat()
  const raised = startsIn(lines.filter(({ text }) => text.startsWith(marks.raised)))
  const starts = raised.size > 1 ? raised : startsIn(lines)
  const firsts = columns.map((column, index) => firstCalled(column, columns[index - 1] ?? [], starts))
  const inTails = new Set(columns.flatMap((column, index) => column.slice(firsts[index] ?? column.length)))
  const called = [...starts.keys()].filter((line) => inTails.has(line)).length
  if (called < 2 || called < starts.size * CALLED) return { tails: columns.map(() => []), starts: new Map() }
  let last: PageLine | undefined
  const tails = columns.map((column, index) => {
    const tail = column.slice(beginOf(column, firsts[index], last !== undefined && isUnfinished(last.text)))
    last = tail.at(-1)
    return tail
  })
  return { tails, starts: new Map([...starts].filter(([line]) => inTails.has(line))) }
}

/** Index of the first line that begins with a number which is called above it, or in the column before. */
function firstCalled(
  column: readonly PageLine[],
  before: readonly PageLine[],
  starts: ReadonlyMap<PageLine, NoteStart>,
): number | undefined {
  let above = before.map(({ text }) => text).join('')
  for (const [index, line] of column.entries()) {
    const number = starts.get(line)?.number
    const call = `(?:\ufdd9[^\ufdda\\d]*|[(（[［〔]|[注註*＊])${number}(?!\\d)`
    if (number !== undefined && new RegExp(call).test(above)) return index
    above += line.text
  }
  return undefined
}

/**
 * Index of the first line that is a note's. The end of the note before may be over the first note, apart from the text;
 * where it is open, it is.
 */
function beginOf(column: readonly PageLine[], first: number | undefined, isOpen: boolean): number {
  const least = first === undefined ? column.length / 2 : 0
  const isBefore = (index: number): boolean => index > least && index < (first ?? column.length)
  const apart = column.findLastIndex(({ above }, index) => isBefore(index) && above > SPACE)
  const isFirstApart = first !== undefined && (column[first]?.above ?? 0) > SPACE
  if (apart === -1 || (!isOpen && (first === undefined || isFirstApart))) return first ?? column.length
  return apart
}
