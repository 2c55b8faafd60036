import type { LineShown, PageShown } from '../preview-update.js'
import { makeElement } from './make-element.js'

/** A page as it stands on the desk. */
export interface ShownSheet {
  page: PageShown
  /** Takes the page's room, scaled. */
  element: HTMLElement
  root: ShadowRoot
}

/**
 * Put a finished page into an element, with styles that reach nothing else.
 *
 * @param html    as the print stage laid it out
 * @param images  addresses by what the HTML says
 */
export function showSheet(
  page: PageShown,
  html: string,
  lang: string,
  style: CSSStyleSheet,
  images: Readonly<Record<string, string>>,
): ShownSheet {
  const host = makeElement('div', 'host')
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
  const element = makeElement('div', 'page', makeElement('div', 'sheet', host))
  element.setAttribute('role', 'group')
  return { page, element, root }
}

/**
 * The line of a page that a point is on, or the one nearest to it.
 *
 * @param y  within the page, in its own pixels
 */
export function lineAt({ page }: ShownSheet, y: number): LineShown | undefined {
  let nearest: LineShown | undefined
  let least = Number.POSITIVE_INFINITY
  for (const line of page.lines) {
    const { top, bottom } = line.box
    const distance = Math.max(top - y, y - bottom, 0)
    if (distance < least) {
      least = distance
      nearest = line
    }
  }
  // Beyond a line's height there is a figure, a table or white.
  return nearest && least < nearest.box.bottom - nearest.box.top ? nearest : undefined
}
