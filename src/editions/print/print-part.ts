import { stat } from 'node:fs/promises'
import { VFile } from 'vfile'
import { fallbackFaces } from '../../fonts/fallback-faces.js'
import { findFaceFile } from '../../fonts/read-face-file.js'
import { isFaulty, type Publication } from '../../model/publication.js'
import type { EditionMeans } from '../edition.js'
import { makeOnce } from '../shared/make-once.js'
import { sayOnce } from '../shared/say-once.js'
import { digestContent } from './digest-content.js'
import { ENLARGEMENT } from './enlargement.js'
import { furnishPages, loadFurnitureFonts, type PrintedFurniture } from './furnish-pages.js'
import { auditSurvey, layOutPublication } from './lay-out-publication.js'
import type { Survey } from './layout.js'
import { finishPrinted, loadFinishing, type MadePrint } from './make-print.js'
import { pageMapOf } from './page-map-of.js'
import type { PagesToTake } from './pages-to-take.js'
import { placeSurvey } from './place-survey.js'
import { printPage } from './print-page.js'
import { releaseMemory } from './release-memory.js'
import { reportLastPage } from './report-last-page.js'

/** The number that the first page of a part is laid out with, whatever it becomes. */
const FIRST = 1

type Means = Pick<EditionMeans, 'browser' | 'session' | 'isDraft' | 'modified' | 'cache'>

/** A part of an issue, and what it is printed by. */
interface PartToPrint {
  /** As a publication of its own, with prepared trees. */
  alone: Publication
  means: Means
  /** A digest of all that its pages are made of, whatever their numbers. */
  content: string
}

/** The pages of a part without what depends on their numbers. */
interface UnnumberedPages {
  pdf: Uint8Array
  survey: Survey
  /** Whether the audit finds nothing, so that it need not be repeated with other numbers. */
  isSound: boolean
}

/**
 * Print a part of an issue in two steps, of which each is done once for the same content: first the pages without running
 * heads and folios, which are the same on whatever pages they come to stand, then what depends on the numbers, the furniture
 * and the side of the binding. So what only moves is not laid out again.
 *
 * @param alone  the part as a publication of its own, with prepared trees; its file takes the messages
 * @param on     its pages
 * @returns      `undefined` where a message is an error
 */
export async function printPart(
  alone: Publication,
  on: PagesToTake,
  means: Means,
): Promise<MadePrint | undefined> {
  const { cache } = means
  const content = cache ? digestContent(alone, await digestMeans(cache.program, means)) : ''
  const part: PartToPrint = { alone, means, content }
  const milliseconds: Record<string, number> = {}
  // The layout of a reprint is held against the numbers of the original.
  const isReprint = alone.articles.some(({ article }) => article.pages === 'original')
  const from = isReprint ? await on.first : FIRST
  const body = await sayOnce(
    cache,
    'body of pages',
    () => [content, String(from)],
    [alone.file],
    () => printBody(part, from, milliseconds),
  )
  if (!body) return undefined
  const first = await on.first
  on.end(first + body.survey.pages.length - 1)
  const placed = await sayOnce(
    cache,
    'pages',
    () => [content, String(from), String(first)],
    [alone.file],
    () => placeBody(part, body, first),
  )
  if (!placed) return undefined
  const { pages } = placeSurvey(body.survey, first, placed.texts)
  return {
    pdf: placed.pdf,
    press: undefined,
    pageMap: pageMapOf(pages),
    format: body.survey.format,
    pages,
    milliseconds,
  }
}

async function printBody(
  { alone, means }: PartToPrint,
  from: number,
  milliseconds: Record<string, number>,
): Promise<UnnumberedPages | undefined> {
  const on = { first: Promise.resolve(from), end: () => undefined }
  // The steps of several articles at once would say nothing.
  const quiet = { progress: () => undefined, meanwhile: loadFinishing }
  return layOutPublication(alone, { ...means, ...quiet, on, withoutFurniture: true }, async (laidOut) => {
    if (isFaulty(alone)) return undefined
    const { survey, laps } = laidOut
    await releaseMemory(laidOut.page, survey.pages.length)
    const printed = await printPage(laidOut.page)
    const pdf = await finishPrinted(printed, laidOut, alone, means)
    if (!pdf) return undefined
    Object.assign(milliseconds, laps, survey.milliseconds)
    return { pdf, survey, isSound: isFaultless(survey, alone) }
  })
}

/** Whether the audit of pages finds nothing, asked of files of their own. */
function isFaultless(survey: Survey, alone: Publication): boolean {
  const aside = alone.articles.map((one) => {
    const { path, value, data } = one.file
    return { ...one, file: new VFile({ path, value, data }) }
  })
  auditSurvey(survey, aside)
  return aside.every(({ file }) => file.messages.length === 0)
}

/** Put the furniture on the pages of a part and give them their numbers. */
async function placeBody(
  part: PartToPrint,
  { pdf, survey, isSound }: UnnumberedPages,
  first: number,
): Promise<{ pdf: Uint8Array; texts: readonly string[] } | undefined> {
  const { alone } = part
  const furniture = await furnish(part, survey, first)
  if (isFaulty(alone)) return undefined
  const texts = furniture?.texts ?? []
  const placed = placeSurvey(survey, first, texts)
  if (isSound)
    for (const { article, file } of alone.articles) reportLastPage(article, placed.pages.at(-1)?.number, file)
  else auditSurvey({ ...survey, ...placed }, alone.articles)
  if (isFaulty(alone)) return undefined
  const { renumberPages } = await import('../../pdf/renumber-pages.js')
  return {
    pdf: await renumberPages({
      pdf,
      first,
      shifts: placed.shifts,
      ...(furniture ? { furniture: furniture.pdf, reduction: 1 / ENLARGEMENT } : {}),
    }),
    texts,
  }
}

/** @returns  `undefined` where there is none, as on pages that kiyo made */
async function furnish(
  { alone, means: { cache, browser }, content }: PartToPrint,
  { pages, headings }: Survey,
  first: number,
): Promise<PrintedFurniture | undefined> {
  if (alone.articles.every(({ isGenerated }) => isGenerated)) return undefined
  const fonts = await makeOnce(
    cache,
    'fonts of furniture',
    () => [content, JSON.stringify(headings)],
    () => loadFurnitureFonts(alone, headings),
  )
  const toFurnish = pages.map((_, index) => ({
    number: first + index,
    isOpening: index === 0,
    heading: headings[index] ?? '',
  }))
  return furnishPages(alone, toFurnish, fonts, { browser })
}

/** What pages are made with and by, besides their content. */
async function digestMeans(program: string, { browser, modified, isDraft }: Means): Promise<unknown> {
  return [program, await (await browser()).version(), modified.toISOString(), isDraft, await optionalFaces()]
}

/** Typefaces that draw some characters where they are installed: where they are found, and which of them. */
async function optionalFaces(): Promise<(readonly [path: string, bytes: number, modified: number])[]> {
  const files = fallbackFaces
    .filter(({ isOptional }) => isOptional)
    .flatMap(({ cuts }) => cuts.flatMap(({ file }) => findFaceFile(file) ?? []))
  return Promise.all(
    files.map(async (path) => {
      const { size, mtimeMs } = await stat(path)
      return [path, size, mtimeMs] as const
    }),
  )
}
