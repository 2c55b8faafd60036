import type { LoadedFonts } from '../../fonts/load-fonts.js'
import type { PageMap } from '../../model/page-map.js'
import type { Publication } from '../../model/publication.js'
import type { ShownPages } from '../../model/shown-pages.js'
import type { EditionMeans } from '../edition.js'
import { layOutPublication } from './lay-out-publication.js'
import type { WrittenSheets } from './layout.js'
import { pageMapOf } from './page-map-of.js'
import type { PagesToTake } from './pages-to-take.js'

/** Pages as HTML, and where they begin. */
export type ShownPrint = ShownPages & { pageMap: PageMap }

/**
 * Lay a publication out as for print and return the pages as HTML, without making a PDF.
 *
 * @param own  with prepared trees; its files take the messages of the audit. Pages with errors are shown, too
 * @returns    `undefined` where it cannot be laid out; the messages say why
 */
export async function showPrint(
  own: Publication,
  means: EditionMeans & { fonts?: LoadedFonts; on?: PagesToTake },
): Promise<ShownPrint | undefined> {
  return layOutPublication(own, means, async ({ page, survey, fonts }) => {
    const sheets = (await page.evaluate(() =>
      import('/editions/print/page/write-sheets.js' as string).then((script) => script.writeSheets()),
    )) as WrittenSheets
    return {
      pages: survey.pages.map((one, index) => ({ ...one, html: sheets.html[index] ?? '' })),
      css: sheets.css,
      size: sheets.size,
      format: survey.format,
      typefaces: fonts.typefaces,
      pageMap: pageMapOf(survey.pages),
    }
  })
}
