import type { PageMap } from '../../model/page-map.js'
import type { PublishedArticle } from '../../model/publication.js'
import type { ShownPages } from '../../model/shown-pages.js'
import { type LayoutInputs, layOutEdition } from './lay-out-edition.js'
import type { WrittenSheets } from './layout.js'
import { pageMapOf } from './page-map-of.js'

/** An edition that is looked at and not printed. */
export interface ShownEdition extends ShownPages {
  pageMap: PageMap
  /** Milliseconds of each step. */
  milliseconds: Record<string, number>
}

/**
 * Lay the tree out as the print stage does and hand over the pages themselves. No PDF is made.
 *
 * @param published  with the edition's own copy of the tree; its file takes the messages of the audit. A page with a fault is
 *                   shown, too
 * @returns          nothing when the article cannot be laid out; the messages say why
 */
export async function showEdition(
  published: PublishedArticle,
  inputs: LayoutInputs,
): Promise<ShownEdition | undefined> {
  return layOutEdition(published, inputs, async ({ page, survey, typefaces, lap, laps }) => {
    const sheets = (await page.evaluate(() =>
      import('/editions/print/page/write-sheets.js' as string).then((script) => script.writeSheets()),
    )) as WrittenSheets
    lap('write')
    return {
      pages: survey.pages.map((one, index) => ({ ...one, html: sheets.html[index] ?? '' })),
      css: sheets.css,
      size: sheets.size,
      format: survey.format,
      typefaces,
      pageMap: pageMapOf(survey.pages),
      milliseconds: { ...laps, ...survey.milliseconds },
    }
  })
}
