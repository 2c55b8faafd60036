import { classes } from '../../../model/classes.js'
import { type PageFormat, sideOfPage } from '../../../model/page-format.js'
import { lengthOf } from './length-of.js'

/**
 * Give each page its inner margin at the binding. The sheets have their sides, since articles may begin on either;
 * paged.js assumes that its first page is a recto.
 */
export function placeMargins({ binding }: PageFormat): void {
  const inner = lengthOf('var(--page-margin-inner)')
  const outer = lengthOf('var(--page-margin-outer)')
  if (Math.abs(inner - outer) < 0.01) return
  for (const page of document.querySelectorAll<HTMLElement>('.pagedjs_page')) {
    const folio = Number(page.querySelector<HTMLElement>(`.${classes.sheet}`)?.dataset.folio)
    const isInnerLeft = sideOfPage(folio, binding) === 'right'
    page.style.setProperty('--pagedjs-margin-left', `${isInnerLeft ? inner : outer}px`)
    page.style.setProperty('--pagedjs-margin-right', `${isInnerLeft ? outer : inner}px`)
  }
}
