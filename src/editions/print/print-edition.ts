import type { VFile } from 'vfile'
import { said } from '../../messages/say.js'
import type { PageFormat } from '../../model/page-format.js'
import type { PageMap } from '../../model/page-map.js'
import type { SurveyedPage } from '../../model/printed-page.js'
import type { PublishedArticle } from '../../model/publication.js'
import { hasErrors, report } from '../../model/report.js'
import { auditFonts } from './audit-fonts.js'
import { type LaidOutEdition, type LayoutInputs, layOutEdition } from './lay-out-edition.js'
import { pageMapOf } from './page-map-of.js'

/** What the print stage is given besides the tree. */
export interface PrintInputs extends LayoutInputs {
  /** Written into the PDF as its date. */
  modified: Date
  /** Make a printer's file too, with or without marks. */
  press?: { marks: boolean } | undefined
}

export interface PrintEdition {
  pdf: Uint8Array
  /** The printer's file, if it was wanted. */
  press: Uint8Array | undefined
  pageMap: PageMap
  format: PageFormat
  /** What stands on each page, for the check of the finished PDF. */
  pages: readonly SurveyedPage[]
  /** Milliseconds of each step. */
  milliseconds: Record<string, number>
}

/**
 * The print stage: lay the tree out as pages in a browser, audit the pages, and print them.
 *
 * @param published  with the print edition's own copy of the tree; its file takes the messages of the audit
 * @returns          nothing when an error makes the edition worthless; the messages say why
 */
export async function printEdition(
  published: PublishedArticle,
  inputs: PrintInputs,
): Promise<PrintEdition | undefined> {
  const { article, file } = published
  const print = async ({ page, survey, lap, laps }: LaidOutEdition): Promise<PrintEdition | undefined> => {
    if (hasErrors(file)) return undefined
    inputs.progress(said('step.printing'))
    const printed = await page.pdf({
      preferCSSPageSize: true,
      printBackground: true,
      tagged: true,
      outline: true,
      timeout: 0,
    })
    lap('print')
    const { finishPdf } = await loadPdfLibrary()
    const { pdf, fonts: pdfFonts } = await finishPdf(
      printed,
      article,
      survey.format.trim,
      survey.pages,
      inputs.modified,
    )
    auditFonts(pdfFonts, file)
    if (hasErrors(file)) return undefined
    lap('finish')
    const press = inputs.press
      ? await makePress(pdf, survey.format.trim, inputs.press.marks, file)
      : undefined
    if (hasErrors(file)) return undefined
    return {
      pdf,
      press,
      pageMap: pageMapOf(survey.pages),
      format: survey.format,
      pages: survey.pages,
      milliseconds: { ...laps, ...survey.milliseconds },
    }
  }
  // The PDF library takes a while to load.
  const meanwhile = (): Promise<unknown> => Promise.all([loadPdfLibrary(), inputs.meanwhile?.()])
  return layOutEdition(published, { ...inputs, meanwhile }, print)
}

function loadPdfLibrary(): Promise<typeof import('../../pdf/finish-pdf.js')> {
  return import('../../pdf/finish-pdf.js')
}

async function makePress(
  pdf: Uint8Array,
  trim: PageFormat['trim'],
  marks: boolean,
  file: VFile,
): Promise<Uint8Array> {
  const { makePressFile } = await import('../../pdf/make-press-file.js')
  const press = await makePressFile(pdf, trim, marks)
  for (const operator of new Set(press.colouredDrawings))
    report(file, 'coloured-press-file.drawing', { operator })
  if (press.hasColouredImages) report(file, 'coloured-press-file.image')
  return press.pdf
}
