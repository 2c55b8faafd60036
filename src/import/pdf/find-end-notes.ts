import { said } from '../../messages/say.js'
import { findNoteStarts, type NoteStart } from '../notes/find-note-starts.js'
import type { Decisions } from '../report/decisions.js'
import { isNotesHeading } from '../source/is-notes-heading.js'
import { isUsualHeading } from '../source/is-usual-heading.js'
import type { PageLine } from '../source/source-page.js'
import { withoutMarks } from '../source/without-marks.js'

/** So many of the list's numbers, as a part of all, are called in the text. */
const CALLED = 0.7
/** A list without a heading of which so many are called looks like notes. */
const SIMILAR = 0.3
const FEWEST = 3
/** So many lines that begin with 1 are tried, the last ones. */
const MOST_TRIED = 20
/** The number 1 at a line's beginning, in any form. */
const FIRST = /^[\s\ufdd9(（[［〔*＊※注註]*1(?!\d)/
const BACK_LINK = /\s*[\ufdd9\ufddb]?[↩↵⏎][\ufe0e\ufe0f]?[\ufdda\ufddc]?\s*$/

/** Notes that are a list after the text. */
export interface EndNotes {
  /** All lines of the notes. */
  lines: ReadonlySet<PageLine>
  heading?: PageLine
  starts: ReadonlyMap<PageLine, NoteStart>
  /** The line in which each note is called; of one that is not, that of the note before. */
  callOf: ReadonlyMap<PageLine, PageLine>
}

interface Call {
  line: PageLine
  at: number
}

/**
 * Find notes that are a numbered list at the document's end, as a browser prints those of an HTML page and Word and LaTeX
 * print endnotes: its numbers answer raised calls in the text before it or, under a heading of notes, calls in brackets.
 * What looks like such a list and is not taken for one is told.
 *
 * @param lines      of all pages, without furniture
 * @param least      so many notes are found at the feet of pages: fewer are no list
 * @param decisions  gets the list, or the doubt
 */
export function findEndNotes(
  lines: readonly PageLine[],
  least: number,
  decisions: Decisions,
): EndNotes | undefined {
  const raised = callsIn(lines, /\ufdd9[^\ufdda\d]*(\d{1,4})[^\ufdda\d]*\ufdda/g)
  const bracketed = callsIn(lines, /(?:[（([［〔][注註]?|[*＊※注註])(\d{1,4})(?!\d)/g)
  const ones = [...lines.keys()].filter((index) => FIRST.test(lines[index]?.text ?? '')).slice(-MOST_TRIED)
  let best: { list: List; calls: ReadonlyMap<number, Call>; from: number; called: number } | undefined
  let doubtful: PageLine | undefined
  for (const from of ones) {
    const list = listFrom(lines, from)
    const numbers = [...list.starts.values()].map(({ number }) => number)
    if (numbers.length < Math.max(1, least)) continue
    const calls = list.heading ? new Map([...bracketed, ...raised]) : raised
    const called = numbers.filter((number) => (calls.get(number)?.at ?? from) < from).length
    // Those of a column's foot, which the next column's text follows
    const isAmongText = numbers.some((number) => (raised.get(number)?.at ?? 0) >= from)
    const isList = !isAmongText && called > 0 && called >= numbers.length * CALLED
    if (isList && (list.heading || numbers.length > 1)) {
      if (called > (best?.called ?? 0)) best = { list, calls, from, called }
    } else if (list.heading || (numbers.length >= FEWEST && called > numbers.length * SIMILAR))
      doubtful = lines[from]
  }
  if (best) return taken(best.list, best.calls, best.from, decisions)
  if (doubtful) {
    const text = withoutMarks(doubtful.text).slice(0, 12)
    decisions.note(said('import.note.list-left', { text }), doubtful.place, 'unsure')
  }
  return undefined
}

interface List {
  heading?: PageLine
  lines: PageLine[]
  starts: Map<PageLine, NoteStart>
}

/** The list that begins with a line, up to the next heading after its last number. */
function listFrom(lines: readonly PageLine[], from: number): List {
  const rest = lines.slice(from)
  const found = [...findNoteStarts(rest)]
  if (found[0]?.[0] !== 0) return { lines: [], starts: new Map() }
  const before = lines[from - 1]
  const last = found.at(-1)?.[0] ?? 0
  const end = rest.findIndex((line, index) => index > last && isHeading(line, rest[0]))
  return {
    ...(before && isNotesHeading(withoutMarks(before.text)) ? { heading: before } : {}),
    lines: end === -1 ? rest : rest.slice(0, end),
    starts: new Map(found.map(([index, start]) => [rest[index] as PageLine, start])),
  }
}

function isHeading(line: PageLine, note: PageLine | undefined): boolean {
  const text = withoutMarks(line.text).trim()
  return /\p{L}/u.test(text) && (line.size > (note?.size ?? 1) * 1.04 || isUsualHeading(text))
}

/** Where each number is called first; a number that begins its line may be a note's own. */
function callsIn(lines: readonly PageLine[], form: RegExp): Map<number, Call> {
  const calls = new Map<number, Call>()
  for (const [at, line] of lines.entries()) {
    for (const match of line.text.normalize('NFKC').matchAll(form)) {
      const number = Number(match[1])
      if (match.index > 0 && !calls.has(number)) calls.set(number, { line, at })
    }
  }
  return calls
}

function taken(list: List, calls: ReadonlyMap<number, Call>, from: number, decisions: Decisions): EndNotes {
  const callOf = new Map<PageLine, PageLine>()
  let last: PageLine | undefined
  for (const [line, { number }] of list.starts) {
    const call = calls.get(number)
    if (call && call.at < from) last = call.line
    if (last) callOf.set(line, last)
  }
  for (const line of list.lines) line.text = line.text.replace(BACK_LINK, '')
  const [first] = list.lines
  const text = withoutMarks(first?.text ?? '').slice(0, 12)
  decisions.note(said('import.note.by-list', { text, notes: list.starts.size }), first?.place, 'likely')
  return {
    ...(list.heading ? { heading: list.heading } : {}),
    lines: new Set(list.lines),
    starts: list.starts,
    callOf,
  }
}
