import type { LaidSheets, SheetsRequest } from '../edit-requests.js'
import { makePages } from './make-pages.js'
import { showWithFonts } from './show-with-fonts.js'
import { surveyPages } from './survey-pages.js'
import { undrawnImages } from './undrawn-images.js'
import { writeSheets } from './write-sheets.js'

/** What paged.js adds to the head of the document with each layout is removed before the next. */
let ownStyles: readonly Element[] | undefined

/**
 * Make pages of some sheets of a publication, and read and write them as those of all sheets are.
 *
 * @throws where a sheet is not what its HTML says, or its page has no room for it
 */
export async function laySheets({ sheets, css, furniture, format }: SheetsRequest): Promise<LaidSheets> {
  await showWithFonts()
  ownStyles ??= [...document.head.children]
  document.head.replaceChildren(...ownStyles)
  const template = document.createElement('template')
  template.innerHTML = sheets.map(({ html }) => html).join('')
  const elements = [...document.importNode(template.content, true).children] as HTMLElement[]
  if (elements.some((element, index) => element.outerHTML !== sheets[index]?.html))
    throw new Error('A sheet is not what its HTML says')
  // Its images have their sizes only when they are loaded.
  document.body.replaceChildren(...elements)
  await undrawnImages()
  document.body.replaceChildren()
  await makePages(elements, { css, furniture, format })
  const pages = [...document.querySelectorAll<HTMLElement>('.pagedjs_page')]
  if (pages.length !== sheets.length) throw new Error('A sheet has no room on its page')
  const read = surveyPages()
  for (const [index, { at }] of sheets.entries()) numberPage(pages[index], at)
  return { pages: read, ...writeSheets() }
}

/** What paged.js names pages by their places. */
const [FIRST, RIGHT, LEFT] = ['pagedjs_first_page', 'pagedjs_right_page', 'pagedjs_left_page'] as const

/** Number a page by its place among all, as paged.js would. */
function numberPage(page: HTMLElement | undefined, at: number): void {
  if (!page) return
  page.dataset.pageNumber = String(at + 1)
  page.classList.toggle(FIRST, at === 0)
  page.classList.toggle(RIGHT, at % 2 === 0)
  page.classList.toggle(LEFT, at % 2 === 1)
}
