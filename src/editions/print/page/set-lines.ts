import { UNPARTED_LETTERS } from '../../../compose/unparted-letters.js'
import { classes } from '../../../model/classes.js'
import { HYPHEN } from '../../../model/hyphen.js'
import { blockSize } from '../../../model/logical-box.js'
import { isMovedCaption } from '../is-moved-caption.js'
import type { LineToSet } from '../layout.js'
import { breakAt, divideRuns, joinWords, type Piece, type PieceEnd } from './divide-runs.js'
import { ownBox } from './frame.js'
import { hoistLineEnds } from './hoist-line-ends.js'
import type { ListedParagraph, ListedRun } from './list-paragraphs.js'

/**
 * Set a paragraph in lines that were composed for it: a line break after each, and every space as composed. The
 * text stays one text in one element; the style sheet (`.composed`) keeps the browser from adding breaks or spaces.
 */
export function setLines({ block, paragraph, runs }: ListedParagraph, lines: readonly LineToSet[]): void {
  if (isMovedCaption(paragraph) && lines.some(({ isFilled }) => isFilled))
    block.classList.add(classes.longCaption)
  const pieces = divideRuns(runs, lines)
  for (const [index, { node, run }] of runs.entries()) {
    const parts = pieces[index] ?? []
    if (node instanceof Text) setText(node, joinWords(parts, run.text))
    else if (run.kind !== 'break') setElement(node, parts)
  }
  hoistLineEnds(block)
  noteAdjustments(block, runs, lines)
}

/** Store the adjustment of each line in its line end, for the survey; that of the last line in its block. */
function noteAdjustments(block: HTMLElement, runs: readonly ListedRun[], lines: readonly LineToSet[]): void {
  const ends = block
    .querySelectorAll<HTMLElement>(`br.${classes.lineEnd}:not(.${classes.pageEnd})`)
    [Symbol.iterator]()
  const lastPageEnd = runs.at(-1)?.run.endsPage === true ? runs.at(-1)?.node : undefined
  for (const { end, adjustment, isForced, isFilled } of lines) {
    const { taken, opened, forced } = adjustment
    const given = end && breakAt(runs, end)?.node
    const element = end === null ? block : given instanceof HTMLElement ? given : ends.next().value
    if (element && (taken || opened || forced)) element.dataset.adjustment = JSON.stringify(adjustment)
    if (element && isForced) element.dataset.forced = ''
    // A line at which a page of an original ends may be the last of its block.
    const shortEnd = end ? element : lastPageEnd
    if (shortEnd instanceof HTMLElement && !isFilled) shortEnd.dataset.unfilled = ''
  }
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
      fragment.append(...(UNPARTED_LETTERS.test(value) ? spacedWhole(value, piece) : [spaced(value, piece)]))
    }
    if (lineEnd === 'none') continue
    flush()
    fragment.append(...lineBreak(lineEnd))
  }
  flush()
  node.replaceWith(fragment)
}

/**
 * Remove hyphenation points after composition: in the text of the PDF they would be invisible characters, and a search
 * would not find the word.
 */
function withoutPoints(text: string): string {
  return text.replace(/\u00ad/g, '')
}

/** Remove hyphenation points from text that the browser itself breaks. */
export function removePoints(root: Element): void {
  const walker = document.createTreeWalker(root, NodeFilter.SHOW_TEXT)
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    const text = node as Text
    text.data = withoutPoints(text.data)
  }
}

/** Make an element with the spacing of a piece. */
function spaced(value: string, { after, before, word = 0 }: Piece): HTMLElement {
  const element = document.createElement('span')
  if (after !== 0) element.style.letterSpacing = `${round(after)}px`
  // Word spacing is added to letter spacing.
  if (word !== 0 && word !== after) element.style.wordSpacing = `${round(word - after)}px`
  if (before !== 0) element.style.marginInlineStart = `${round(before)}px`
  element.textContent = value
  return element
}

/** A stretch of letters that are not parted, whose spacing is outside it. */
function spacedWhole(value: string, { after, before, word = 0 }: Piece): (HTMLElement | string)[] {
  const space = (width: number): HTMLElement[] =>
    width === 0 ? [] : [spaced('', { start: 0, end: 0, lineEnd: 'none', after: 0, before: width })]
  const text =
    word === 0 ? value : spaced(value, { start: 0, end: 0, lineEnd: 'none', after: 0, before: 0, word })
  return [...space(before), text, ...space(after)]
}

function setElement(node: HTMLElement, pieces: readonly Piece[]): void {
  const [first] = pieces
  const last = pieces.at(-1)
  if (!first || !last) return
  // A ruby has no margins, and in a box of its own its reading extends no further than composed.
  const box = document.createElement('span')
  box.className = classes.box
  node.replaceWith(box)
  box.append(node)
  if (node.matches(`.${classes.picture}`)) openLine(box, node)
  if (first.before !== 0) box.style.marginInlineStart = `${round(first.before)}px`
  if (last.after !== 0) box.style.marginInlineEnd = `${round(last.after)}px`
  if (last.lineEnd !== 'none') box.after(...lineBreak(last.lineEnd))
}

/**
 * Make a line as many lines of the paragraph high as a picture on it needs. Its text stays on the last of them, on the
 * grid.
 */
function openLine(box: HTMLElement, picture: HTMLElement): void {
  const style = getComputedStyle(box.closest(`.${classes.composed}`) ?? box)
  const leading = Number.parseFloat(style.lineHeight)
  const em = Number.parseFloat(style.fontSize)
  const height = blockSize(ownBox(picture))
  const lines = Math.ceil((height - em) / leading - 0.01) + 1
  if (lines < 2) return
  box.classList.add(classes.openedBox)
  box.dataset.lines = String(lines)
  box.style.blockSize = `${lines * leading}px`
  // Its position is that of the characters of the last line.
  picture.style.marginBlockStart = `${lines * leading - (leading - em) / 2 - height}px`
}

function lineBreak(lineEnd: PieceEnd): HTMLElement[] {
  const end = document.createElement('br')
  end.className = classes.lineEnd
  if (lineEnd === 'plain') return [end]
  const hyphen = document.createElement('span')
  hyphen.className = classes.hyphen
  hyphen.dataset.generated = ''
  hyphen.textContent = HYPHEN
  return lineEnd === 'hyphen-alone' ? [hyphen] : [hyphen, end]
}

function round(length: number): number {
  return Math.round(length * 10_000) / 10_000
}
