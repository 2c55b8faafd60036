import { randomBytes } from 'node:crypto'
import type { Root } from 'hast'
import type { Browser, Page } from 'puppeteer-core'
import type { VFile } from 'vfile'
import { Failure } from '../model/failure.js'
import type { PageMap } from '../model/page-map.js'
import type { SurveyedPage } from '../model/printed-page.js'
import { hasErrors, report } from '../model/report.js'
import { auditFonts } from './audit-fonts.js'
import { auditPages } from './audit-pages.js'
import { composeLines } from './compose-lines.js'
import type { LayoutRequest, ParagraphToCompose, Survey } from './layout.js'
import { loadFonts } from './load-fonts.js'
import { readPrintStyles, renderPage } from './render-page.js'
import { collectResources, ORIGIN, servePage } from './serve-page.js'

/** What the print stage is given besides the tree. */
export interface PrintInputs {
  browser: Browser
  /** Written into the PDF as its date. */
  modified: Date
  /** Make a printer's file too, with or without marks. */
  press?: { marks: boolean } | undefined
  /** Work of others, done while the browser lays the pages out and this process would wait. */
  meanwhile?: (() => Promise<void>) | undefined
  /** Is told what happens. */
  progress: (text: string) => void
}

export interface PrintEdition {
  pdf: Uint8Array
  /** The printer's file, if it was wanted. */
  press: Uint8Array | undefined
  pageMap: PageMap
  /** Trim size in millimetres. */
  trim: Survey['trim']
  /** What stands on each page, for the check of the finished PDF. */
  pages: readonly SurveyedPage[]
  /** Milliseconds of each step. */
  milliseconds: Record<string, number>
}

/**
 * The print stage: lay the tree out as pages in a browser, audit the pages, and print them.
 *
 * @param tree  the print edition's own copy
 * @param file  the article's metadata; takes the messages of the audit
 * @returns     nothing when an error makes the edition worthless; the messages say why
 */
export async function printEdition(
  tree: Root,
  file: VFile,
  inputs: PrintInputs,
): Promise<PrintEdition | undefined> {
  const { article } = file.data
  if (!article) throw new Failure(70, 'The print stage was given no article')
  const { browser, modified, progress } = inputs
  const clock = stopwatch()

  progress('fonts')
  const { fonts, faces, css: fontCss } = await loadFonts(tree, file)
  if (hasErrors(file)) return undefined
  const styles = await readPrintStyles()
  clock.lap('fonts')

  progress('loading')
  const nonce = randomBytes(16).toString('base64')
  const resources = await collectResources(
    renderPage(tree, article, `${fontCss}\n${styles.text}\n${article.style ?? ''}`, nonce),
    fonts,
    article.images,
  )
  const page = await browser.newPage()
  try {
    const faults: string[] = []
    page.on('pageerror', (error) => faults.push(error instanceof Error ? error.message : String(error)))
    await servePage(page, resources, nonce, (url) => {
      report(
        file,
        'blocked-request',
        `The pages asked for ${url.slice(0, 80)}, which is not part of the manuscript`,
      )
    })
    await page.exposeFunction('reportPage', (made: number, of: number) => progress(`page ${made} of ${of}`))
    await page.goto(`${ORIGIN}/`, { waitUntil: 'load' })
    clock.lap('load')

    progress('composing')
    const isReprint = article.pages === 'original'
    const paragraphs = await call<ParagraphToCompose[]>(page, 'listText', { isReprint })
    clock.lap('list')
    const lines = composeLines(paragraphs, faces)
    clock.lap('compose')
    const request: LayoutRequest = {
      firstPage: article.firstPage,
      isReprint,
      head: { even: article.authors.map(({ name }) => name).join('・'), odd: article.title },
      css: styles.pages,
      lines,
    }
    // The PDF library takes a while to load, and meanwhile the browser has work of its own.
    const [survey, { finishPdf }] = await Promise.all([
      call<Survey>(page, 'layOut', request),
      import('../pdf/finish-pdf.js'),
      inputs.meanwhile?.(),
    ])
    clock.lap('lay out')
    if (faults.length > 0)
      throw new Failure(70, `The browser reported a fault while laying out: ${faults[0]}`)
    for (const reason of survey.outOfStep) report(file, 'page-out-of-step', reason)
    auditPages(survey.pages, tree, file)
    if (hasErrors(file)) return undefined

    progress('printing')
    const printed = await page.pdf({
      preferCSSPageSize: true,
      printBackground: true,
      tagged: true,
      outline: true,
      timeout: 0,
    })
    clock.lap('print')
    const { pdf, fonts: pdfFonts } = await finishPdf(printed, article, survey.trim, survey.pages, modified)
    auditFonts(pdfFonts, file)
    if (hasErrors(file)) return undefined
    clock.lap('finish')
    const press = inputs.press ? await makePress(pdf, survey.trim, inputs.press.marks, file) : undefined
    if (hasErrors(file)) return undefined
    return {
      pdf,
      press,
      pageMap: pageMapOf(survey.pages),
      trim: survey.trim,
      pages: survey.pages,
      milliseconds: { ...clock.laps, ...survey.milliseconds },
    }
  } finally {
    await page.close().catch(() => undefined)
  }
}

async function makePress(
  pdf: Uint8Array,
  trim: Survey['trim'],
  marks: boolean,
  file: VFile,
): Promise<Uint8Array> {
  const { makePressFile } = await import('../pdf/make-press-file.js')
  const press = await makePressFile(pdf, trim, marks)
  for (const what of new Set(press.coloured)) {
    report(file, 'coloured-press-file', `The printer's file is not black alone: it has ${what}`)
  }
  return press.pdf
}

/** Call a function of the page's own script. */
function call<Result>(
  page: Page,
  name: 'listText' | 'layOut',
  input: Partial<LayoutRequest>,
): Promise<Result> {
  return page.evaluate(
    (input, name) => import('/print/page/lay-out.js' as string).then((script) => script[name](input)),
    input,
    name,
  ) as Promise<Result>
}

function pageMapOf(pages: readonly SurveyedPage[]): PageMap {
  const read = new Map<number, number>()
  let start = 0
  return {
    pages: pages.map((page) => {
      const entry = {
        number: page.number,
        start,
        notes: page.notes.map(({ number, text }) => {
          const from = read.get(number) ?? 0
          read.set(number, from + text.length)
          return { note: number, start: from }
        }),
      }
      start += page.text.length
      return entry
    }),
  }
}

function stopwatch(): { laps: Record<string, number>; lap: (name: string) => void } {
  const laps: Record<string, number> = {}
  let last = performance.now()
  return {
    laps,
    lap(name) {
      const now = performance.now()
      laps[name] = now - last
      last = now
    },
  }
}
