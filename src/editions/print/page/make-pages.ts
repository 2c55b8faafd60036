// First, because paged.js binds the functions by which it waits when it is loaded.
import './without-waiting.js'
import './without-observing.js'
import { Previewer } from 'pagedjs'
import { classes } from '../../../model/classes.js'
import type { PageFormat } from '../../../model/page-format.js'
import type { ArticleFurniture } from '../layout.js'
import { enlargeSheets } from './enlarge-sheets.js'
import { pageRule } from './page-rule.js'
import { placeMargins } from './place-margins.js'
import { withoutCounting } from './without-counting.js'

/** What the pages of sheets are made with. */
export interface PageStyle {
  /** The style of sheets and furniture, without `@page`. */
  css: string
  /** Of the publication's first article. */
  furniture: ArticleFurniture | undefined
  format: PageFormat
}

/**
 * Have paged.js make a page of each sheet, with its margins, running head and folio.
 *
 * @param sheets  lose their content: paged.js makes a copy of it
 * @param onPage  called with each page
 */
export async function makePages(
  sheets: readonly HTMLElement[],
  { css, furniture, format }: PageStyle,
  onPage: () => void = () => undefined,
): Promise<void> {
  withoutCounting()
  const previewer = new Previewer()
  const empty = emptier(sheets)
  previewer.on('page', ({ element }) => {
    empty(element)
    onPage()
  })
  const content = document.createDocumentFragment()
  content.append(...sheets)
  await previewer.preview(content, [{ [location.href]: css + pageRule(furniture) }], document.body)
  placeMargins(format)
  enlargeSheets()
}

/**
 * Empty the sheets that have become pages, so that a long publication is not kept twice.
 *
 * @returns  to be called with each page before anything is on it: the sheets before that of the last page are done with
 */
function emptier(sheets: readonly HTMLElement[]): (page: HTMLElement) => void {
  let last: HTMLElement | undefined
  let emptied = 0
  return (page) => {
    const on = last?.querySelector<HTMLElement>(`.${classes.sheet}`)?.dataset.ref
    last = page
    const until =
      on === undefined ? -1 : sheets.findIndex(({ dataset }, at) => at >= emptied && dataset.ref === on)
    for (; emptied < until; emptied += 1) sheets[emptied]?.replaceChildren()
  }
}
