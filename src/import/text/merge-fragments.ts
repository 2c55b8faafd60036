import { estimateWidth } from '../source/estimate-width.js'
import { isUnfinished } from '../source/is-unfinished.js'
import { marks } from '../source/marks.js'
import type { TextLine } from './split-text-pages.js'

const CALLS = /^\s*(?:[（(]\d{1,4}[)）]\s*)+$/
const CALL = /[（(]\d{1,4}[)）]/g
const ENDS_IN_CALL = /[（(]\d{1,4}[)）]\s*$/
/** What no line begins with. */
const STOP = /^[、。，．」』）］｝〕〉》】・：；？！々ーぁぃぅぇぉっゃゅょァィゥェォッャュョ]/u
/** At a bracket or a comma a viewer may see a gap and break the line, though it is only the half em of the punctuation. */
const GAP_BEFORE = /^[「『（［〔〈《【]/u
const GAP_AFTER = /[、。，．」』）］〕〉》】]$/u
const COMMA = /[、，]\s*$/u
const READING = /^[\p{sc=Hiragana}ー]+$/u
const IDEOGRAPH = /[\p{sc=Han}々]/u
/** A full line may be estimated so much longer or shorter than its measure. */
const OVER = 0.9
const UNDER = 1.7
/** And by this much where it is a paragraph's first. */
const INDENT = 1
/** By this much more for each letter. */
const LETTER = 0.04
/** Where a clue says that the line goes on, its length may be estimated this much too long. */
const MOST_OVER = 2.5
/** Kana that one ideograph is read as, at most. */
const MOST_KANA = 5
const MOST_PIECES = 12

/**
 * Put the pieces of printed lines together: where a raised call, a reading or the space of a bracket interrupts a
 * line, pdf.js's text and pdftotext's begin a new one. Pieces are lines that together are no longer than the measure, and
 * of which one cannot be the end of a line, or the next the beginning of one.
 *
 * @param lines    of a page
 * @param measure  length of a full line, by its place in the page
 * @returns        the printed lines, each with the number of its first piece; readings are marked at their ideographs
 */
export function mergeFragments(lines: readonly TextLine[], measure: (line: TextLine) => number): TextLine[] {
  const merged: TextLine[] = []
  let index = 0
  while (index < lines.length) {
    const first = lines[index] as TextLine
    const calls: string[] = []
    let from = index
    while (CALLS.test(lines[from]?.text ?? '')) {
      calls.push(...((lines[from]?.text ?? '').match(CALL) ?? []))
      from++
    }
    const opened = lines[from]
    if (!opened?.text.trim()) {
      // A blank line, or calls that are before one: the line above has them
      if (calls.length > 0 && merged.at(-1)?.text.trim()) (merged.at(-1) as TextLine).text += calls.join('')
      else if (from > index) merged.push({ text: calls.join(''), number: first.number })
      else merged.push(first)
      index = Math.max(from, index + 1)
      continue
    }
    const pieces = gatherPieces(lines, from, calls.length > 0, measure(opened))
    merged.push({ text: joinPieces(pieces.texts, calls), number: first.number })
    index = pieces.until
  }
  return merged
}

function gatherPieces(
  lines: readonly TextLine[],
  from: number,
  hasCalls: boolean,
  measure: number,
): { texts: string[]; until: number } {
  const texts = [lines[from]?.text ?? '']
  let until = from + 1
  while (until < lines.length && texts.length < MOST_PIECES) {
    const current = texts.join('')
    const next = lines[until]?.text ?? ''
    if (!next.trim()) break
    const read = withReading(texts.at(-1) ?? '', next)
    const after = current + (lines[until + 1]?.text.trim() ?? '')
    // A line of kana alone may be a heading: a reading interrupts its line, or is at its end
    const isInside = estimateWidth(current) > measure - UNDER || estimateWidth(after) < measure + OVER
    if (read !== undefined && isInside && after !== current) {
      texts[texts.length - 1] = read
      until++
      continue
    }
    if (!isPiece(lines, until, current, hasCalls, measure)) break
    texts.push(next.trimStart())
    until++
  }
  return { texts, until }
}

/** Whether a line goes on with what is before it on the same printed line. */
function isPiece(
  lines: readonly TextLine[],
  at: number,
  current: string,
  hasCalls: boolean,
  measure: number,
): boolean {
  const next = lines[at]?.text.trimStart() ?? ''
  const width = estimateWidth(current + next)
  const isStopped = STOP.test(next)
  if (width > measure + MOST_OVER) return false
  if (isStopped) return true
  // A raised call is written before its line, unless that has just ended
  if (CALLS.test(next)) return estimateWidth(current) < measure - UNDER - INDENT
  // What a call interrupts cannot be full before it
  if (ENDS_IN_CALL.test(current) || current.endsWith(marks.rubyEnd)) {
    return width < measure + OVER || estimateWidth(current) < measure - UNDER
  }
  if (hasCalls && isUnfinished(current)) return width < measure + OVER
  const isGap = GAP_BEFORE.test(next) || GAP_AFTER.test(current.trimEnd())
  if (!isGap) return false
  // No full line ends so early, and a last one ends a sentence
  const isShort = estimateWidth(current) < measure - UNDER
  if (isUnfinished(current) && isShort && !isUnfinished(next) && width < measure + OVER) return true
  let whole = current + next
  for (let index = at + 1; estimateWidth(whole) < measure - UNDER; index++) {
    const more = lines[index]?.text.trim() ?? ''
    if (!more || !(GAP_BEFORE.test(more) || GAP_AFTER.test(whole) || STOP.test(more))) return false
    whole += more
  }
  const letters = whole.match(/[\p{sc=Latin}\p{sc=Cyrillic}]/gu)?.length ?? 0
  const over = isShort && COMMA.test(current) ? MOST_OVER : OVER + Math.min(1, letters * LETTER)
  if (estimateWidth(whole) > measure + over) return false
  if (isUnfinished(current)) return isShort
  // A short line that ends in a comma is no line
  return GAP_BEFORE.test(next) || (COMMA.test(next) && estimateWidth(next) < measure - UNDER)
}

/** The text with a reading at its last ideographs, if the next line is one. */
function withReading(text: string, next: string): string | undefined {
  const reading = next.trim()
  if (!READING.test(reading)) return undefined
  // Of more ideographs than kana only the last can be meant
  const last = [...text.slice(-2 * reading.length)].slice(-reading.length)
  const own = last.slice(last.findLastIndex((character) => !IDEOGRAPH.test(character)) + 1)
  if (own.length === 0) return undefined
  if (reading.length > own.length * MOST_KANA) return undefined
  const before = text.slice(0, text.length - own.join('').length)
  return before + marks.ruby + own.join('') + marks.reading + reading + marks.rubyEnd
}

/** Calls that a program wrote before their line belong where the line is interrupted, but for brackets' own gaps. */
function joinPieces(pieces: readonly string[], calls: readonly string[]): string {
  const rest = [...calls]
  const places = pieces.map((_, index) => index).slice(1)
  const sure = places.filter((index) => !GAP_BEFORE.test(pieces[index] ?? ''))
  const chosen = new Set((sure.length >= rest.length ? sure : places).slice(0, rest.length))
  let text = ''
  for (const [index, piece] of pieces.entries()) {
    const call = chosen.has(index) ? (rest.shift() ?? '') : ''
    const isWestern =
      /[\p{sc=Latin}\p{sc=Cyrillic}]$/u.test(text) && /^[\p{sc=Latin}\p{sc=Cyrillic}]/u.test(piece)
    text += call + (isWestern && !call ? ' ' : '') + piece
  }
  return text + rest.join('')
}
