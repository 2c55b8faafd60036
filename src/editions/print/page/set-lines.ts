import { HYPHEN } from '../../../model/hyphen.js'
import type { LineToSet } from '../layout.js'
import type { ListedParagraph, ListedRun } from './list-paragraphs.js'

type LineEnd = 'none' | 'plain' | 'hyphen' | 'hyphen-alone'

/** A stretch of a text that is set with one spacing. */
interface Piece {
  start: number
  end: number
  /** After each character. */
  after: number
  /** After each space, besides; not told where there is none. */
  word?: number
  /** Before the first, where the character before cannot carry the space. */
  before: number
  /** A line ends after it; `hyphen-alone` where the break itself is there. */
  lineEnd: LineEnd
}

const JAPANESE = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\u3000-\u30ff\uff00-\uffef]/u

/**
 * Set a paragraph in lines that were composed for it: a line break after each, and every space as composed. The
 * text stays one text in one element; the style sheet (`.composed`) keeps the browser from adding breaks or spaces.
 */
export function setLines({ block, runs }: ListedParagraph, lines: readonly LineToSet[]): void {
  const pieces = divideRuns(runs, lines)
  for (const [index, { node, run }] of runs.entries()) {
    const parts = pieces[index] ?? []
    if (node instanceof Text) setText(node, joinWords(parts, run.text))
    else if (run.kind !== 'break') setElement(node, parts)
  }
  noteAdjustments(block, runs, lines)
}

/** Write down with each line's end what was done to fill the line, for the survey; the last line's with its block. */
function noteAdjustments(block: HTMLElement, runs: readonly ListedRun[], lines: readonly LineToSet[]): void {
  const ends = block.querySelectorAll<HTMLElement>('br.line-end:not(.page-end)')[Symbol.iterator]()
  for (const { end, adjustment } of lines) {
    const { taken, opened, forced } = adjustment
    const given = end && breakAt(runs, end)?.node
    const element = end === null ? block : given instanceof HTMLElement ? given : ends.next().value
    if (element && (taken || opened || forced)) element.dataset.adjustment = JSON.stringify(adjustment)
  }
}

/** The break, the author's or a page's, that stands in the text where a line ends. */
function breakAt(
  runs: readonly ListedRun[],
  [run, offset]: readonly [number, number],
): ListedRun | undefined {
  if (offset < (runs[run]?.run.text.length ?? 0)) return undefined
  const next = runs[run + 1]
  return next?.run.kind === 'break' ? next : undefined
}

/** What is to be done to each run, in pieces that cover it. */
function divideRuns(runs: readonly ListedRun[], lines: readonly LineToSet[]): Piece[][] {
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
      for (const piece of pieces[run] ?? []) {
        if (piece.start >= from && piece.end <= to) piece.after = after
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

function pieceAt(pieces: readonly Piece[][], [run, offset]: readonly [number, number]): Piece | undefined {
  for (let at = run; at < pieces.length; at++) {
    const found = pieces[at]?.find((piece) => at > run || piece.start >= offset)
    if (found) return found
  }
  return undefined
}

function pieceBefore(
  pieces: readonly Piece[][],
  [run, offset]: readonly [number, number],
): Piece | undefined {
  for (let at = run; at >= 0; at--) {
    const found = pieces[at]?.findLast((piece) => at < run || piece.end <= offset)
    if (found) return found
  }
  return undefined
}

/**
 * A space between a Latin or Cyrillic word and a Japanese character is carried by the Japanese one: to take the last
 * letter of a word apart would undo its kerning.
 */
function moveSpaceToJapanese(runs: readonly ListedRun[], pieces: Piece[][]): void {
  let previous: { piece: Piece; text: string } | undefined
  for (const [index, parts] of pieces.entries()) {
    const { run, node } = runs[index] ?? {}
    for (const piece of parts) {
      const text = run?.text.slice(piece.start, piece.end) ?? ''
      const carries = node instanceof HTMLElement || JAPANESE.test(text[0] ?? '')
      if (previous && carries && previous.piece.after !== 0 && previous.piece.lineEnd === 'none') {
        const isLetter = previous.piece.end - previous.piece.start === 1 && !JAPANESE.test(previous.text)
        if (isLetter && !/\s/.test(previous.text)) {
          piece.before += previous.piece.after
          previous.piece.after = 0
        }
      }
      previous = { piece, text }
    }
  }
}

/**
 * Join words and the spaces between them again where the spaces are alike: set apart, a space would lose its kerning
 * with the letters beside it.
 */
function joinWords(pieces: readonly Piece[], text: string): Piece[] {
  const joined: Piece[] = []
  for (const { ...piece } of pieces) {
    if (/^[ \u00a0]+$/.test(text.slice(piece.start, piece.end))) {
      piece.word = piece.after
      piece.after = 0
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

function setText(node: Text, pieces: readonly Piece[]): void {
  const isPlain = (piece: Piece): boolean => piece.after === 0 && piece.before === 0 && !piece.word
  if (pieces.every((piece) => isPlain(piece) && piece.lineEnd === 'none')) {
    node.data = withoutPoints(node.data)
    return
  }
  const fragment = document.createDocumentFragment()
  let plain = ''
  const flush = (): void => {
    if (plain) fragment.append(plain)
    plain = ''
  }
  for (const piece of pieces) {
    const { start, end, lineEnd } = piece
    const value = withoutPoints(node.data.slice(start, end))
    if (isPlain(piece)) plain += value
    else if (value) {
      flush()
      fragment.append(spaced(value, piece))
    }
    if (lineEnd === 'none') continue
    flush()
    fragment.append(...lineBreak(lineEnd))
  }
  flush()
  node.replaceWith(fragment)
}

/**
 * Hyphenation points have done their work. Left in, they would be unseen characters in the PDF's text, and a reader who
 * searches for a word would not find it.
 */
function withoutPoints(text: string): string {
  return text.replace(/\u00ad/g, '')
}

/** Take the points out of text that the browser sets by itself, which breaks there only where it must. */
export function removePoints(root: Element): void {
  const walker = document.createTreeWalker(root, NodeFilter.SHOW_TEXT)
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    const text = node as Text
    text.data = withoutPoints(text.data)
  }
}

/** A stretch with its spacing. */
function spaced(value: string, { after, before, word = 0 }: Piece): HTMLElement {
  const element = document.createElement('span')
  if (after !== 0) element.style.letterSpacing = `${round(after)}px`
  // Word spacing comes on top of letter spacing.
  if (word !== 0) element.style.wordSpacing = `${round(word - after)}px`
  if (before !== 0) element.style.marginInlineStart = `${round(before)}px`
  element.textContent = value
  return element
}

function setElement(node: HTMLElement, pieces: readonly Piece[]): void {
  const [first] = pieces
  const last = pieces.at(-1)
  if (!first || !last) return
  // A ruby takes no margins itself, and in a box of its own its reading hangs over nothing that was not reckoned with.
  const box = document.createElement('span')
  box.className = 'box'
  node.replaceWith(box)
  box.append(node)
  if (first.before !== 0) box.style.marginInlineStart = `${round(first.before)}px`
  if (last.after !== 0) box.style.marginInlineEnd = `${round(last.after)}px`
  if (last.lineEnd !== 'none') box.after(...lineBreak(last.lineEnd))
}

function lineBreak(lineEnd: LineEnd): HTMLElement[] {
  const end = document.createElement('br')
  end.className = 'line-end'
  if (lineEnd === 'plain') return [end]
  const hyphen = document.createElement('span')
  hyphen.className = 'hyphen'
  hyphen.dataset.generated = ''
  hyphen.textContent = HYPHEN
  return lineEnd === 'hyphen-alone' ? [hyphen] : [hyphen, end]
}

function round(length: number): number {
  return Math.round(length * 10_000) / 10_000
}
