import type { LoadedFonts } from '../../fonts/load-fonts.js'
import { said } from '../../messages/say.js'
import type { PageMap } from '../../model/page-map.js'
import { isFaulty, type Publication } from '../../model/publication.js'
import type { ShownPages } from '../../model/shown-pages.js'
import type { EditionMeans } from '../edition.js'
import { layOutEdited } from './lay-out-edited.js'
import { auditSurvey, layOutPublication, reportUndrawn } from './lay-out-publication.js'
import type { Survey, WrittenSheets } from './layout.js'
import { loadPrintFonts } from './load-print-fonts.js'
import { pageMapOf } from './page-map-of.js'
import type { PagesToTake } from './pages-to-take.js'
import { renderColumns } from './render-page.js'
import { reportSvgText } from './report-svg-text.js'
import { reportTables } from './report-tables.js'

/** Pages as HTML, and where they begin. */
export type ShownPrint = ShownPages & { pageMap: PageMap }

/**
 * Lay a publication out as for print and return the pages as HTML, without making a PDF. Of an article that appears alone
 * only that is laid out which the session's last build has not laid out.
 *
 * @param own  with prepared trees; its files take the messages of the audit. Pages with errors are shown, too
 * @returns    `undefined` where it cannot be laid out; the messages say why
 */
export async function showPrint(
  own: Publication,
  means: EditionMeans & { fonts?: LoadedFonts; on?: PagesToTake },
): Promise<ShownPrint | undefined> {
  if (means.on) return showWhole(own, means)
  const fonts = means.fonts ?? (await loadPrintFonts(own, means, true))
  if (!fonts || isFaulty(own)) return undefined
  const columns = renderColumns(own)
  const laid = await layOutEdited(own, means, fonts, columns)
  means.progress(said('step.composing'))
  if (!laid) return showWhole(own, { ...means, fonts, columns })
  for (const { article, file } of own.articles) reportSvgText(article.images.values(), file)
  reportUndrawn(laid.undrawn, own.articles)
  if (isFaulty(own)) return undefined
  reportTables(laid.tables, own.articles)
  auditSurvey(laid.survey, own.articles)
  return shownOf(laid.survey, laid.sheets, fonts)
}

async function showWhole(
  own: Publication,
  means: Parameters<typeof layOutPublication>[1],
): Promise<ShownPrint | undefined> {
  return layOutPublication(own, means, async ({ page, survey, fonts }) => {
    const sheets = (await page.evaluate(() =>
      import('/editions/print/page/write-sheets.js' as string).then((script) => script.writeSheets()),
    )) as WrittenSheets
    return shownOf(survey, sheets, fonts)
  })
}

function shownOf(
  { pages, format }: Pick<Survey, 'pages' | 'format'>,
  { html, css, size }: WrittenSheets,
  fonts: LoadedFonts,
): ShownPrint {
  return {
    pages: pages.map((one, index) => ({ ...one, html: html[index] ?? '' })),
    css,
    size,
    format,
    typefaces: fonts.typefaces,
    pageMap: pageMapOf(pages),
  }
}
