// First, because paged.js binds the functions by which it waits when it is loaded.
import './without-waiting.js'
import './without-observing.js'
import { Previewer } from 'pagedjs'
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
 * @param onPage  called with each page
 */
export async function makePages(
  sheets: readonly HTMLElement[],
  { css, furniture, format }: PageStyle,
  onPage: () => void = () => undefined,
): Promise<void> {
  withoutCounting()
  const previewer = new Previewer()
  previewer.on('page', onPage)
  const content = document.createDocumentFragment()
  content.append(...sheets)
  await previewer.preview(content, [{ [location.href]: css + pageRule(furniture) }], document.body)
  placeMargins(format)
  enlargeSheets()
}
