import { classes } from '../../../model/classes.js'
import { divideRow } from './divide-row.js'
import type { BoundaryPoint } from './measured-item.js'

/**
 * Divide a column at given places.
 *
 * An element that is cut keeps its id in its first part; the parts are marked `continues` and `continued`, so that
 * the style can leave out the spaces and the indent at a cut.
 *
 * @param column  loses its content
 * @param places  where each part begins, in order; the first is the column's start
 * @returns       one fragment a part
 */
export function divideColumn(column: HTMLElement, places: readonly BoundaryPoint[]): DocumentFragment[] {
  numberListItems(column)
  const parts: DocumentFragment[] = []
  const range = document.createRange()
  // From the end, so that earlier places stay valid.
  for (let index = places.length - 1; index > 0; index--) {
    const place = places[index]
    if (!place) continue
    const row = place.node.childNodes[place.offset]
    if (place.cut && row instanceof HTMLTableRowElement) range.setStartBefore(divideRow(row, place.cut))
    else range.setStart(place.node, place.offset)
    range.setEnd(column, column.childNodes.length)
    const cut: HTMLElement[] = []
    let element = place.node instanceof HTMLElement ? place.node : place.node.parentElement
    for (; element && element !== column; element = element.parentElement) cut.unshift(element)
    const fragment = range.extractContents()
    markCut(cut, fragment)
    parts.unshift(fragment)
  }
  range.selectNodeContents(column)
  parts.unshift(range.extractContents())
  return parts
}

function markCut(cut: readonly HTMLElement[], fragment: DocumentFragment): void {
  let copy: Element | null = fragment.firstElementChild
  for (const element of cut) {
    element.classList.add(classes.continues)
    // The padding that keeps it to the grid belongs to its last part.
    element.style.removeProperty('padding-block-end')
    if (!copy) return
    copy.removeAttribute('id')
    copy.classList.add(classes.continued)
    copy = copy.firstElementChild
  }
}

/** Number the items of lists, so that a list continues its numbers on the next page. */
function numberListItems(column: HTMLElement): void {
  for (const list of column.querySelectorAll('ol')) {
    let value = list.start
    for (const item of list.children) {
      if (!(item instanceof HTMLLIElement)) continue
      if (item.hasAttribute('value')) value = item.value
      item.value = value++
    }
  }
}
