import { classes } from '../../model/classes.js'
import { blockSize, type LogicalBox } from '../../model/logical-box.js'
import type { PageFormat } from '../../model/page-format.js'
import type { LineShown, PageShown, PagesUpdate } from '../preview-update.js'
import { createElement } from './create-element.js'

/** A page on the desk. */
export interface ShownSheet {
  page: PageShown
  /** Has the scaled size of the page. */
  element: HTMLElement
  root: ShadowRoot
  format: PageFormat
}

/**
 * Put a finished page into a shadow tree, to which its styles are confined.
 *
 * @param html  as the print stage laid it out
 */
export function showSheet(
  page: PageShown,
  html: string,
  lang: string,
  style: CSSStyleSheet,
  { images, format }: Pick<PagesUpdate, 'images' | 'format'>,
): ShownSheet {
  const host = createElement('div', classes.host)
  host.lang = lang
  const root = host.attachShadow({ mode: 'open' })
  root.adoptedStyleSheets = [style]
  const template = document.createElement('template')
  template.innerHTML = html
  for (const image of template.content.querySelectorAll('img')) {
    const address = images[image.getAttribute('src') ?? '']
    if (address) image.setAttribute('src', address)
    else image.removeAttribute('src')
  }
  root.append(template.content)
  const sheet = createElement('div', classes.sheet, host)
  // Marks are positioned on it by logical properties.
  sheet.style.writingMode = format.writingMode
  const element = createElement('div', classes.page, sheet)
  element.setAttribute('role', 'group')
  return { page, element, root, format }
}

/**
 * Find the line of a page at or nearest to a point.
 *
 * @param point  within the page
 */
export function lineAt({ page }: ShownSheet, point: LogicalBox): LineShown | undefined {
  let nearest: LineShown | undefined
  let least = Number.POSITIVE_INFINITY
  for (const line of page.lines) {
    const { blockStart, blockEnd } = line.box
    const distance = Math.max(blockStart - point.blockStart, point.blockEnd - blockEnd, 0)
    if (distance < least) {
      least = distance
      nearest = line
    }
  }
  // Farther away than the height of a line there is a figure, a table or empty space.
  return nearest && least < blockSize(nearest.box) ? nearest : undefined
}
