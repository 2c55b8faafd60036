import { classes } from '../../../model/classes.js'
import { leftMargin, type PageFormat } from '../../../model/page-format.js'
import { lengthOf } from './length-of.js'

/**
 * Give each page its inner margin at the binding. The sheets have their sides, since articles may begin on either;
 * paged.js assumes that its first page is a recto.
 */
export function placeMargins({ binding }: PageFormat): void {
  const margins = { inner: lengthOf('var(--page-margin-inner)'), outer: lengthOf('var(--page-margin-outer)') }
  for (const page of document.querySelectorAll<HTMLElement>('.pagedjs_page')) {
    const folio = Number(page.querySelector<HTMLElement>(`.${classes.sheet}`)?.dataset.folio)
    const left = leftMargin(margins, folio, binding)
    const right = left === margins.inner ? margins.outer : margins.inner
    page.style.setProperty('--pagedjs-margin-left', `${left}px`)
    page.style.setProperty('--pagedjs-margin-right', `${right}px`)
  }
}
