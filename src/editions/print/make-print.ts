import { listGlyphMeanings } from '../../fonts/list-glyph-meanings.js'
import { pdfWords } from '../../messages/pdf-words.js'
import { said } from '../../messages/say.js'
import type { PageFormat } from '../../model/page-format.js'
import type { PageMap } from '../../model/page-map.js'
import type { SurveyedPage } from '../../model/printed-page.js'
import { isFaulty, type Publication } from '../../model/publication.js'
import { report } from '../../model/report.js'
import type { EditionMeans } from '../edition.js'
import { auditFonts } from './audit-fonts.js'
import { ENLARGEMENT } from './enlargement.js'
import { type LaidOutPublication, layOutPublication } from './lay-out-publication.js'
import { loadPrintingCondition } from './load-printing-condition.js'
import { outlineTexts } from './outline-texts.js'
import { pageMapOf } from './page-map-of.js'
import { printPage } from './print-page.js'
import { releaseMemory } from './release-memory.js'

/** Printed pages. */
export interface MadePrint {
  pdf: Uint8Array
  /** The printer's file, if it was requested. */
  press: Uint8Array | undefined
  pageMap: PageMap
  format: PageFormat
  /** What is on each page. */
  pages: readonly SurveyedPage[]
  /** Milliseconds of each step. */
  milliseconds: Record<string, number>
}

/**
 * Lay a publication out as pages in a browser, audit the pages, and print them.
 *
 * @param own  with prepared trees; its files take the messages of the audit
 * @returns    `undefined` where a message is an error
 */
export async function makePrint(
  own: Publication,
  means: Omit<EditionMeans, 'jobs'>,
): Promise<MadePrint | undefined> {
  const print = async (laidOut: LaidOutPublication): Promise<MadePrint | undefined> => {
    const { survey, laps } = laidOut
    if (isFaulty(own)) return undefined
    means.progress(said('step.printing'))
    const pageMap = pageMapOf(survey.pages)
    await releaseMemory(laidOut.page, survey.pages.length)
    const printing = printPage(laidOut.page)
    // What needs no more than the numbers of the pages is made while the browser prints.
    means.give({ pageMap })
    const pdf = await finishPrinted(await printing, laidOut, own, means)
    if (!pdf) return undefined
    const { pages, format } = survey
    const press = means.press ? await makePress(pdf, format.trim, means.press.marks, own) : undefined
    if (isFaulty(own)) return undefined
    return { pdf, press, pageMap, format, pages, milliseconds: { ...laps, ...survey.milliseconds } }
  }
  const meanwhile = (): Promise<unknown> => Promise.all([loadFinishing(), means.meanwhile()])
  return layOutPublication(own, { ...means, meanwhile }, print)
}

/** Load what finishes a PDF and reads it back, which takes a while. */
export function loadFinishing(): Promise<unknown> {
  return Promise.all([loadPdfLibrary(), loadPageReader()])
}

/**
 * Finish the browser's PDF of pages that were laid out.
 *
 * @param own  its file takes the messages on the fonts
 * @returns    `undefined` where a message is an error
 */
export async function finishPrinted(
  printed: Uint8Array,
  { page, survey, fonts: loaded, lap }: LaidOutPublication,
  own: Publication,
  { modified }: Pick<EditionMeans, 'modified'>,
): Promise<Uint8Array | undefined> {
  // A long publication takes much memory there.
  void page.close().catch(() => undefined)
  lap('print')
  const { finishPdf } = await loadPdfLibrary()
  const { pages, format } = survey
  const { pdf, fonts } = await finishPdf({
    printed,
    front: own.front,
    trim: format.trim,
    enlargement: ENLARGEMENT,
    pages,
    modified,
    headings: own.articles.flatMap(({ tree }) => outlineTexts(tree)),
    words: pdfWords(own.front.lang),
    meanings: listGlyphMeanings(loaded),
  })
  auditFonts(fonts, loaded.typefaces, own.file)
  if (isFaulty(own)) return undefined
  lap('finish')
  return pdf
}

function loadPdfLibrary(): Promise<typeof import('../../pdf/finish-pdf.js')> {
  return import('../../pdf/finish-pdf.js')
}

async function loadPageReader(): Promise<typeof import('../../pdf/read-pages-aside.js')> {
  const reader = await import('../../pdf/read-pages-aside.js')
  reader.startPageReader()
  return reader
}

/** Make the printer's file of a finished PDF; the publication's file takes what it cannot print. */
export async function makePress(
  pdf: Uint8Array,
  trim: PageFormat['trim'],
  marks: boolean,
  { file }: Publication,
): Promise<Uint8Array> {
  const { makePressFile } = await import('../../pdf/make-press-file.js')
  const press = await makePressFile(pdf, { trim, marks, condition: await loadPrintingCondition() })
  for (const operator of new Set(press.colouredDrawings))
    report(file, 'coloured-press-file.drawing', { operator })
  if (press.hasColouredImages) report(file, 'coloured-press-file.image')
  return press.pdf
}
