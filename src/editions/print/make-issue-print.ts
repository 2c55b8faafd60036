import { said } from '../../messages/say.js'
import { blankSurvey } from '../../model/blank-survey.js'
import type { CoverImage } from '../../model/cover-image.js'
import { endOfPageText } from '../../model/end-of-page-text.js'
import type { SurveyedPage } from '../../model/printed-page.js'
import type { Publication } from '../../model/publication.js'
import { separatorsOf } from '../../model/separators.js'
import type { PdfPart } from '../../pdf/join-pdfs.js'
import type { PdfMetadata } from '../../pdf/xmp-metadata.js'
import type { EditionMeans } from '../edition.js'
import { makeOnce } from '../shared/make-once.js'
import { type MadePrint, makePress } from './make-print.js'
import { pageMapOf } from './page-map-of.js'
import { type IssuePart, type LaidOutAlone, placeParts } from './place-parts.js'
import { printPart } from './print-part.js'

/** A printed issue: its pages, and with them those of each article alone. */
export interface MadeIssuePrint extends MadePrint {
  /** The offprint of each article (抜刷), by the article's slug: the pages of the issue. */
  offprints: ReadonlyMap<string, Uint8Array>
}

/**
 * Print the parts of an issue one by one and join their pages. So an article's pages are laid out once, for the issue and
 * its offprint.
 *
 * @param own  with prepared trees; its files take the messages
 * @returns    `undefined` where a message is an error; the articles after a faulty one are laid out for their messages
 */
export async function makeIssuePrint(
  own: Publication,
  means: EditionMeans,
): Promise<MadeIssuePrint | undefined> {
  const all = own.articles.length
  let begun = 0
  const parts = await placeParts(own, means.jobs, async (alone, on) => {
    begun += 1
    const { title } = alone.front
    if (begun <= all) means.progress(said('step.article', { article: begun, all, title }))
    return printPart(alone, on, means)
  })
  if (!parts) return undefined
  const offprints = new Map(
    own.articles.flatMap(({ article, index, isMatter }) =>
      parts
        .filter(({ name }) => !isMatter && name === String(index))
        .map(({ laid }) => [article.slug, laid.pdf] as const),
    ),
  )
  return { ...(await join(parts, own, means)), offprints }
}

async function join(
  parts: readonly IssuePart<MadePrint>[],
  own: Publication,
  means: EditionMeans,
): Promise<MadePrint> {
  const { joinPdfs } = await import('../../pdf/join-pdfs.js')
  const { title, authors, lang, journal } = own.front
  const [first] = parts
  if (!first) throw new TypeError('An issue has no parts')
  const metadata = {
    title,
    authors: authors.map(({ name }) => name),
    between: separatorsOf(lang).names,
    language: lang,
    ...(journal ? { subject: journal.title } : {}),
    modified: means.modified,
  }
  const { format } = first.laid
  const inside = parts.map(
    ({ laid, name, isNumbered, blanks }): PdfPart => ({
      pdf: laid.pdf,
      name,
      first: isNumbered ? laid.pages[0]?.number : undefined,
      blanks,
    }),
  )
  const cover = own.cover && (await coverPart(own.cover, format.trim, metadata))
  const joinOnce = (some: readonly PdfPart[]): Promise<Uint8Array> =>
    makeOnce(
      means.cache,
      'joined PDF',
      () => [
        JSON.stringify([metadata, some.map(({ pdf: _, ...one }) => one)]),
        ...some.map(({ pdf }) => pdf),
      ],
      () => joinPdfs(some, metadata),
    )
  const pdf = await joinOnce(cover ? [cover, ...inside] : inside)
  // A cover is printed by itself, in colours and on another paper.
  const printed = cover && means.press ? await joinOnce(inside) : pdf
  const press = means.press ? await makePress(printed, format.trim, means.press.marks, own) : undefined
  const articles = parts.filter(({ laid }) => (laid.pages[0]?.start.article ?? -1) >= 0)
  return {
    pdf,
    press,
    format,
    pages: [
      ...(cover ? coverPages(first.laid) : []),
      ...parts.flatMap(({ laid, blanks }) => [...laid.pages, ...blankSurveys(laid, blanks)]),
    ],
    pageMap: pageMapOf(articles.flatMap(({ laid }) => laid.pages)),
    milliseconds: sumOf(parts.map(({ laid }) => laid.milliseconds)),
  }
}

/** The cover and its back, which is blank: what follows begins on a right-hand page. */
async function coverPart(
  image: CoverImage,
  trim: { width: number; height: number },
  metadata: PdfMetadata,
): Promise<PdfPart> {
  const { makeCoverPage } = await import('../../pdf/make-cover-page.js')
  return { pdf: await makeCoverPage(image, trim, metadata), name: 'cover', first: undefined, blanks: 1 }
}

/** What a survey would say of the cover's leaf, on which there is no text. */
function coverPages({ pages, ...laid }: LaidOutAlone): SurveyedPage[] {
  const first = pages[0]?.number ?? 1
  return blankSurveys({ ...laid, pages: pages.slice(0, 1) }, 2).map((page, index) => ({
    ...page,
    number: first - 2 + index,
  }))
}

/** What a survey would say of the pages without anything on them that follow a part. */
function blankSurveys({ pages }: LaidOutAlone, count: number): SurveyedPage[] {
  const last = pages.at(-1)
  if (!last) return []
  const { stretches: _stretches, ...end } = last
  const offset = endOfPageText(last)
  return Array.from({ length: count }, (_, index) => ({
    ...end,
    number: end.number + index + 1,
    startsPage: true,
    start: { ...end.start, offset },
    ...blankSurvey,
  }))
}

/** Add up the milliseconds of each step. */
function sumOf(all: readonly Readonly<Record<string, number>>[]): Record<string, number> {
  const sums: Record<string, number> = {}
  for (const [step, milliseconds] of all.flatMap((one) => Object.entries(one)))
    sums[step] = (sums[step] ?? 0) + milliseconds
  return sums
}
