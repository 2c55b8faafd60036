import { classes } from '../../../model/classes.js'
import type { MeasuredItem } from './measured-item.js'

/**
 * Assign note calls and page marks to the items that contain them.
 *
 * @param items      take the numbers of the notes
 * @param isReprint  whether items that contain page marks begin pages
 */
export function assignMarks(flow: HTMLElement, items: readonly MeasuredItem[], isReprint: boolean): void {
  assignCalls(flow, items)
  if (isReprint) assignPageMarks(flow, items)
}

/** Assign each call to the last item that begins before it; those in tables are assigned already. */
function assignCalls(flow: HTMLElement, items: readonly MeasuredItem[]): void {
  for (const { element, item } of withItems(flow, `.${classes.noteCall}`, items)) {
    if (!element.closest(`table:not(.${classes.turnedPage} table)`))
      item?.notes.push(Number(element.dataset.note))
  }
  // Calls are numbered in the order of the text: a caption's before those of its table.
  for (const { notes } of items) notes.sort((a, b) => a - b)
}

/**
 * A page of the original begins with the item that its mark begins, or with the opening right above it. The first does, too,
 * where nothing but the mark is between the opening and the text, which may begin with a heading.
 */
function assignPageMarks(flow: HTMLElement, items: readonly MeasuredItem[]): void {
  let isFirst = true
  for (const { element, item, index } of withItems(flow, `.${classes.pageMark}`, items)) {
    const before = items[index - 1]
    const isBelowOpening = before?.startsPage === true && before.mark === undefined
    const first = isFirst && isAtBeginning(element, flow) ? items[0] : isBelowOpening ? before : item
    isFirst = false
    if (!first) continue
    first.startsPage = true
    first.mark = Number(element.dataset.page)
  }
}

/** Whether a mark stands before all of the text but its opening and first headings. */
function isAtBeginning(mark: HTMLElement, flow: HTMLElement): boolean {
  const body = flow.querySelector(`.${classes.body}`)
  if (!body?.contains(mark)) return false
  const before = document.createRange()
  before.setStart(body, 0)
  before.setEndBefore(mark)
  const content = before.cloneContents()
  for (const heading of content.querySelectorAll('h2, h3, h4, h5, h6')) heading.remove()
  return !/[\p{L}\p{N}]/u.test(content.textContent ?? '') && content.querySelector('img') === null
}

/** Iterate over elements of the text, each with the last item that begins before it. */
function* withItems(
  flow: HTMLElement,
  selector: string,
  items: readonly MeasuredItem[],
): Generator<{ element: HTMLElement; item: MeasuredItem | undefined; index: number }> {
  const range = document.createRange()
  let at = 0
  for (const element of flow.querySelectorAll<HTMLElement>(selector)) {
    for (let next = items[at + 1]; next; next = items[at + 1]) {
      range.setStart(next.begins.node, next.begins.offset)
      range.collapse(true)
      if (range.comparePoint(element, 0) < 0) break
      at++
    }
    yield { element, item: items[at], index: at }
  }
}
