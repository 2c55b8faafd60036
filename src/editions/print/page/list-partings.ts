import { classes } from '../../../model/classes.js'
import { isLoneLastLine } from '../../../model/is-lone-last-line.js'
import { isWesternLine } from '../../../model/is-western-line.js'
import { inlineSize } from '../../../model/logical-box.js'
import type { Parting } from '../layout.js'
import type { Frame } from './frame.js'
import type { BoundaryPoint } from './measured-item.js'

/** Part of the measure that a last line at the head of a page better fills. */
const HALF = 1 / 2

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
  const first = rangeOf(block, lines[0], lines[1])
  if (isWesternLine(first.toString())) partings[0]?.push('first-line')
  const last = rangeOf(block, lines.at(-1))
  const fill = fillOf(last, block, frame)
  if (isLoneLastLine(last.toString(), fill)) partings.at(-2)?.push('last-line')
  else if (fill < HALF) partings.at(-2)?.push('short-line')
  for (const line of hyphenatedLines(block)) partings[line]?.push('word')
  return partings
}

function rangeOf(
  block: HTMLElement,
  from: { begins: BoundaryPoint } | undefined,
  to?: { begins: BoundaryPoint },
): Range {
  const range = document.createRange()
  range.selectNodeContents(block)
  if (from) range.setStart(from.begins.node, from.begins.offset)
  if (to) range.setEnd(to.begins.node, to.begins.offset)
  return range
}

/** Get the part of the measure that a last line fills. */
function fillOf(line: Range, block: HTMLElement, frame: Frame): number {
  const content = frame.contentBoxOf(block)
  const ends = frame.boxesOf(line).map(({ inlineEnd }) => inlineEnd)
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
