import { listGlyphMeanings } from '../../fonts/list-glyph-meanings.js'
import { type LoadedFonts, loadFonts } from '../../fonts/load-fonts.js'
import { Failure } from '../../model/failure.js'
import type { Publication } from '../../model/publication.js'
import { isFaulty } from '../../model/publication.js'
import { report } from '../../model/report.js'
import type { PdfToFinish } from '../../pdf/finish-pdf.js'
import type { EditionMeans } from '../edition.js'
import { auditFonts } from './audit-fonts.js'
import { charactersOfFurniture, furnitureOf } from './fill-furniture.js'
import type { FurnitureRequest, LaidOutFurniture, PageToFurnish } from './furniture-request.js'
import { loadPage } from './load-page.js'
import { printPage } from './print-page.js'
import { readPrintStyles, renderColumns } from './render-page.js'

/** The furniture of pages, printed by itself. */
export interface PrintedFurniture {
  /** With a page for each, in the browser's size. */
  pdf: Uint8Array
  /** What is printed on each page. */
  texts: readonly string[]
}

/** The fonts of furniture, as the cache keeps them. */
export type FurnitureFonts = Pick<LoadedFonts, 'files' | 'css' | 'typefaces'> & {
  /** Of glyphs that are no character's own, as `finishPdf` has them. */
  meanings: PdfToFinish['meanings']
}

/**
 * Load the fonts of the furniture of an article, whatever the numbers of its pages are.
 *
 * @param alone     the article as a publication of its own
 * @param headings  that its furniture may name
 */
export async function loadFurnitureFonts(
  alone: Publication,
  headings: readonly string[],
): Promise<FurnitureFonts> {
  const furniture = alone.articles.map(
    (one) => charactersOfFurniture(furnitureOf(one, alone.journal).furniture) + headings.join(''),
  )
  const fonts = await loadFonts(withoutText(alone), { furniture })
  const { files, css, typefaces } = fonts
  return { files, css, typefaces, meanings: listGlyphMeanings(fonts) }
}

/**
 * Print the furniture of the pages of an article.
 *
 * @param alone  the article as a publication of its own; its file takes the messages
 * @returns      `undefined` where a message is an error
 * @throws Failure  `layout-error`
 */
export async function furnishPages(
  alone: Publication,
  pages: readonly PageToFurnish[],
  fonts: FurnitureFonts,
  { browser }: Pick<EditionMeans, 'browser'>,
): Promise<PrintedFurniture | undefined> {
  const [one] = alone.articles
  if (!one) throw new TypeError('There is no article to furnish')
  const opening = browser().then((one) => one.newPage())
  try {
    const styles = await readPrintStyles()
    const empty = withoutText(alone)
    const { page, faults } = await loadPage(opening, empty, {
      ...fonts,
      columns: renderColumns(empty),
      styles,
    })
    const { texts, shortened } = await (page.evaluate(
      (request) =>
        import('/editions/print/page/lay-out-furniture.js' as string).then((script) =>
          script.layOutFurniture(request),
        ),
      {
        pages: [...pages],
        furniture: furnitureOf(one, alone.journal).furniture,
        css: styles.pages,
      } satisfies FurnitureRequest,
    ) as Promise<LaidOutFurniture>)
    if (faults.length > 0) throw new Failure('layout-error', { detail: faults[0] ?? '' })
    for (const text of shortened) report(one.file, 'shortened-running-head', { text })
    const printed = await printPage(page)
    const { finishFurniture } = await import('../../pdf/finish-furniture.js')
    const finished = await finishFurniture(printed, fonts.meanings)
    auditFonts(finished.fonts, fonts.typefaces, one.file)
    return isFaulty(alone) ? undefined : { pdf: finished.pdf, texts }
  } finally {
    await opening.then((page) => page.close()).catch(() => undefined)
  }
}

function withoutText(alone: Publication): Publication {
  return {
    ...alone,
    articles: alone.articles.map((one) => ({
      ...one,
      article: { ...one.article, images: new Map() },
      tree: { type: 'root', children: [] },
    })),
  }
}
