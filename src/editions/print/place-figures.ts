import { fits } from './fits.js'
import type { FlowItem, TypeArea } from './layout.js'

/**
 * Get the figures that are set at the head of a page: as many of those that wait as fit, and at least one.
 *
 * @param waiting  figures that had no room where they are written, in order
 */
export function headsOf(
  items: readonly FlowItem[],
  waiting: readonly number[],
  { blockSize }: TypeArea,
): readonly number[] {
  let count = Math.min(1, waiting.length)
  const mayFollow = (at: number): boolean =>
    !fillsPage(items, waiting[at - 1]) &&
    !fillsPage(items, waiting[at]) &&
    fits(textHeight(items, 0, 0, waiting.slice(0, at + 1)), blockSize)
  while (count < waiting.length && mayFollow(count)) count++
  return waiting.slice(0, count)
}

/** Whether no text is set on the page of an item. */
export function fillsPage(items: readonly FlowItem[], at: number | undefined): boolean {
  return at !== undefined && items[at]?.fillsPage === true
}

/**
 * Get the block size of the text of a page.
 *
 * @param from   its items
 * @param heads  figures at its head
 * @param moved  figures among its items that are set on a later page
 */
export function textHeight(
  items: readonly FlowItem[],
  from: number,
  to: number,
  heads: readonly number[] = [],
  moved: readonly number[] = [],
): number {
  let at = from
  while (at < to && moved.includes(at)) at++
  const [first, last] = [items[at], items[to - 1]]
  const outer = (index: number): number => outerSize(items[index])
  const between = moved.filter((index) => index > at && index < to)
  const text =
    first && last && at < to
      ? last.blockEnd - first.blockStart + (first.repeated ?? 0) - sum(between.map(outer))
      : undefined
  const [topmost] = heads
  if (topmost === undefined) return text ?? 0
  const lowest = items[heads.at(-1) ?? topmost]
  const above = sum(heads.map(outer)) - (items[topmost]?.above ?? 0)
  return text === undefined ? above - (lowest?.figure?.below ?? 0) : above + (first?.above ?? 0) + text
}

/** Whether an item may come before figures that precede it in the manuscript: notes keep their order. */
export function mayPass(
  items: readonly FlowItem[],
  { notes, passesFigures, passesFullPages, figure }: FlowItem,
  moved: readonly number[],
): boolean {
  if (moved.length === 0 || figure) return true
  const mayPassThese = passesFullPages === true && moved.every((at) => fillsPage(items, at))
  return (
    (passesFigures === true || mayPassThese) &&
    (notes.length === 0 || moved.every((at) => items[at]?.notes.length === 0))
  )
}

function outerSize(item: FlowItem | undefined): number {
  if (!item) return 0
  return (item.above ?? 0) + item.blockEnd - item.blockStart + (item.figure?.below ?? 0)
}

function sum(values: readonly number[]): number {
  return values.reduce((total, value) => total + value, 0)
}
