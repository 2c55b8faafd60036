import { classes } from '../../../model/classes.js'
import { isLoneLastLine } from '../../../model/is-lone-last-line.js'
import { isWesternLine } from '../../../model/is-western-line.js'
import { inlineSize } from '../../../model/logical-box.js'
import type { Parting } from '../layout.js'
import type { Frame } from './frame.js'
import type { BoundaryPoint } from './measured-item.js'
import { token } from './token.js'

/** Part of the measure that a last line at the head of a page better fills. */
const HALF = 1 / 2

/** The browser keeps each range up to date with each change: one is used for all. */
const range = document.createRange()

/**
 * List what the end of a page parts after each line of a paragraph.
 *
 * @param lines           where each begins
 * @param isAfterHeading  whether a heading is above its first line
 */
export function listPartings(
  block: HTMLElement,
  lines: readonly { begins: BoundaryPoint }[],
  frame: Frame,
  isAfterHeading: boolean,
): Parting[][] {
  const partings: Parting[][] = lines.map(() => [])
  if (isAfterHeading) partings[0]?.push('heading')
  if (lines.length < 2) return partings
  const hasRuby = block.querySelector('rt') !== null
  selectLines(block, lines[0], lines[1])
  const allowsSingle = token('--text-single-lines') !== 'none'
  if (!allowsSingle || isWesternLine(textOf(hasRuby))) partings[0]?.push('first-line')
  else if (lines.length === 2) partings[0]?.push('pair')
  selectLines(block, lines.at(-1))
  const fill = fillOf(block, frame)
  if (!allowsSingle || isLoneLastLine(textOf(hasRuby), fill)) partings.at(-2)?.push('last-line')
  else if (fill < HALF) partings.at(-2)?.push('short-line')
  for (const line of hyphenatedLines(block)) partings[line]?.push('word')
  return partings
}

function selectLines(
  block: HTMLElement,
  from: { begins: BoundaryPoint } | undefined,
  to?: { begins: BoundaryPoint },
): void {
  range.selectNodeContents(block)
  if (from) range.setStart(from.begins.node, from.begins.offset)
  if (to) range.setEnd(to.begins.node, to.begins.offset)
}

/** Get the text of the selected lines without readings, as the proof reads them. */
function textOf(hasRuby: boolean): string {
  if (!hasRuby) return range.toString()
  const lines = range.cloneContents()
  for (const reading of lines.querySelectorAll('rt')) reading.remove()
  return lines.textContent ?? ''
}

/** Get the part of the measure that the selected last line fills. */
function fillOf(block: HTMLElement, frame: Frame): number {
  const content = frame.contentBoxOf(block)
  const ends = frame.boxesOf(range).map(({ inlineEnd }) => inlineEnd)
  return (Math.max(content.inlineStart, ...ends) - content.inlineStart) / inlineSize(content)
}

/** List the lines that end in the hyphen of a broken word, from 0. */
function hyphenatedLines(block: HTMLElement): number[] {
  const hyphenated: number[] = []
  let line = 0
  for (const mark of block.querySelectorAll(`br, .${classes.hyphen}`)) {
    if (mark instanceof HTMLBRElement) line++
    else hyphenated.push(line)
  }
  return hyphenated
}
