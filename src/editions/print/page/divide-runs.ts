import { JAPANESE_CHARACTER } from '../../../model/japanese-character.js'
import type { LineToSet } from '../layout.js'
import type { ListedRun } from './list-paragraphs.js'

export type PieceEnd = 'none' | 'plain' | 'hyphen' | 'hyphen-alone'

/** A part of a text with one spacing. */
export interface Piece {
  start: number
  end: number
  /** After each character. */
  after: number
  /** Added to each space in addition; `undefined` where there is none. */
  word?: number
  /** Before the first character, where the character before it cannot carry the space. */
  before: number
  /** The line end after it; `hyphen-alone` where the text has a break there. */
  lineEnd: PieceEnd
}

/** What word spacing is added to. */
const SPACE = /[ \u00a0]/
const SPACES = /^[ \u00a0]+$/

/** Divide each run into pieces by its lines and spacing. */
export function divideRuns(runs: readonly ListedRun[], lines: readonly LineToSet[]): Piece[][] {
  const pieces: Piece[][] = runs.map(() => [])
  const cuts = runs.map(({ run }) => new Set([0, run.text.length]))
  for (const { end, gaps } of lines) {
    if (end) cuts[end[0]]?.add(end[1])
    for (const [run, from, to] of gaps) cuts[run]?.add(from).add(to)
  }
  for (const [index, cut] of cuts.entries()) {
    const offsets = [...cut].sort((a, b) => a - b)
    for (const [at, start] of offsets.entries()) {
      const end = offsets[at + 1]
      if (end !== undefined) pieces[index]?.push({ start, end, after: 0, before: 0, lineEnd: 'none' })
    }
  }
  let lineStart: [number, number] = [0, 0]
  for (const { end, gaps, before, hasHyphen } of lines) {
    for (const [run, from, to, after] of gaps) {
      const ofRun = pieces[run] ?? []
      for (let at = firstFrom(ofRun, from); (ofRun[at]?.end ?? Number.POSITIVE_INFINITY) <= to; at++) {
        const piece = ofRun[at]
        if (piece) piece.after = after
      }
    }
    const first = pieceAt(pieces, lineStart)
    if (first && before) first.before += before
    if (end) {
      const last = pieceBefore(pieces, end)
      if (last && !breakAt(runs, end)) last.lineEnd = hasHyphen ? 'hyphen' : 'plain'
      else if (last && hasHyphen) last.lineEnd = 'hyphen-alone'
      lineStart = end
    }
  }
  moveSpaceToJapanese(runs, pieces)
  return pieces
}

/** Get the break in the text, of the author or of a page, at which a line ends. */
export function breakAt(
  runs: readonly ListedRun[],
  [run, offset]: readonly [number, number],
): ListedRun | undefined {
  if (offset < (runs[run]?.run.text.length ?? 0)) return undefined
  const next = runs[run + 1]
  return next?.run.kind === 'break' ? next : undefined
}

/** Find the first piece that begins at an offset or later: a run may have as many as it has characters. */
function firstFrom(pieces: readonly Piece[], offset: number): number {
  let low = 0
  let high = pieces.length
  while (low < high) {
    const middle = (low + high) >> 1
    if ((pieces[middle]?.start ?? 0) < offset) low = middle + 1
    else high = middle
  }
  return low
}

function pieceAt(pieces: readonly Piece[][], [run, offset]: readonly [number, number]): Piece | undefined {
  for (let at = run; at < pieces.length; at++) {
    const ofRun = pieces[at] ?? []
    const found = ofRun[at > run ? 0 : firstFrom(ofRun, offset)]
    if (found) return found
  }
  return undefined
}

function pieceBefore(
  pieces: readonly Piece[][],
  [run, offset]: readonly [number, number],
): Piece | undefined {
  for (let at = run; at >= 0; at--) {
    const ofRun = pieces[at] ?? []
    const found = ofRun[(at < run ? ofRun.length : firstFrom(ofRun, offset)) - 1]
    if (found) return found
  }
  return undefined
}

/**
 * A space between a word of another script and a Japanese character is carried by the Japanese one: to take the last
 * letter of a word apart would undo its kerning. Nor can a word space give up more than it has: what an opening bracket
 * after it gives up is carried by the bracket; no more can a note call, whose parentheses are small.
 */
function moveSpaceToJapanese(runs: readonly ListedRun[], pieces: Piece[][]): void {
  let previous: { piece: Piece; text: string; isCall: boolean } | undefined
  for (const [index, parts] of pieces.entries()) {
    const { run, node } = runs[index] ?? {}
    for (const piece of parts) {
      const text = run?.text.slice(piece.start, piece.end) ?? ''
      const carries = node instanceof HTMLElement || JAPANESE_CHARACTER.test(text[0] ?? '')
      if (previous && carries && previous.piece.after !== 0 && previous.piece.lineEnd === 'none') {
        const isOne = /^\P{M}\p{M}*$/u.test(previous.text)
        const isLetter = !JAPANESE_CHARACTER.test(previous.text) && !/\s/.test(previous.text)
        const isTooSmall = (previous.isCall || /[ \u00a0]/.test(previous.text)) && previous.piece.after < 0
        if (isOne && (isLetter || isTooSmall)) {
          piece.before += previous.piece.after
          previous.piece.after = 0
        }
      }
      previous = { piece, text, isCall: run?.kind === 'note-call' }
    }
  }
}

/**
 * Join words with the spaces between them where the spaces are equal: a space in an element of its own would lose its
 * kerning.
 */
export function joinWords(pieces: readonly Piece[], text: string): Piece[] {
  const joined: Piece[] = []
  for (const { ...piece } of pieces) {
    const whole = text.slice(piece.start, piece.end)
    // A space at the end of a line is not seen.
    const own = piece.lineEnd === 'none' ? whole : whole.trimEnd()
    if (SPACE.test(own)) {
      // Also where words and their spaces are one piece: a space that is left as it is takes none of its neighbour's.
      piece.word = piece.after
      if (SPACES.test(own)) piece.after = 0
    }
    const last = joined.at(-1)
    const isAlike = last?.word === undefined || piece.word === undefined || last.word === piece.word
    if (last && last.lineEnd === 'none' && piece.before === 0 && last.after === piece.after && isAlike) {
      last.end = piece.end
      last.lineEnd = piece.lineEnd
      const word = last.word ?? piece.word
      if (word !== undefined) last.word = word
    } else joined.push(piece)
  }
  return joined
}
