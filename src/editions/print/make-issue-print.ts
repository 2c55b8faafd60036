import { issueWords } from '../../messages/issue-words.js'
import { firstPageOf } from '../../model/beginning.js'
import { writeStyle } from '../../model/declared-style.js'
import { sideOfPage } from '../../model/page-format.js'
import type { SurveyedPage } from '../../model/printed-page.js'
import { isFaulty, type Publication, type PublishedArticle } from '../../model/publication.js'
import type { PdfPart } from '../../pdf/join-pdfs.js'
import type { EditionMeans } from '../edition.js'
import { type MadePrint, makePress, makePrint } from './make-print.js'
import { pageMapOf } from './page-map-of.js'
import { preparePrintTree } from './prepare-print-tree.js'

/** A printed issue: its pages, and with them those of each article alone. */
export interface MadeIssuePrint extends MadePrint {
  /** The offprint of each article (抜刷), by the article's slug: the pages of the issue. */
  offprints: ReadonlyMap<string, Uint8Array>
}

interface Part {
  made: MadePrint
  /** Articles have their index as the name; a generated part has one that is no number. */
  name: string
  isNumbered: boolean
  blanks: number
}

/**
 * Print the articles of an issue one by one, each from the page after the one before it, and join their pages with the
 * contents before and the colophon after them. So an article's pages are laid out once, for the issue and its offprint.
 *
 * @param own  with prepared trees; its files take the messages
 * @returns    `undefined` where a message is an error; the articles after a faulty one are laid out for their messages
 */
export async function makeIssuePrint(
  own: Publication,
  means: EditionMeans,
): Promise<MadeIssuePrint | undefined> {
  const parts: Part[] = []
  let last = 0
  for (const one of own.articles) {
    const first = firstPageOf(one.begins, last)
    const before = parts.at(-1)
    if (before) before.blanks = first - last - 1
    const made = await printAlone({ ...one, begins: { page: first } }, own, means)
    if (!made) continue
    parts.push({ made, name: String(one.index), isNumbered: true, blanks: 0 })
    last = lastOf(made)
  }
  if (isFaulty(own) || parts.length === 0) return undefined
  const offprints = new Map(
    parts.map(({ made }, index) => [own.articles[index]?.article.slug ?? '', made.pdf] as const),
  )
  const framed = await addFrame(parts, own, means)
  return framed && { ...(await join(framed, own, means)), offprints }
}

/** Print an article as a publication of its own, with what is said of it alone and its own style. */
async function printAlone(
  one: PublishedArticle,
  { slug, journal }: Publication,
  means: EditionMeans,
): Promise<MadePrint | undefined> {
  const style = [writeStyle(journal?.style), one.article.style ?? ''].filter(Boolean).join('\n')
  const alone: Publication = {
    slug,
    front: one.article,
    ...(journal ? { journal } : {}),
    ...(style === '' ? {} : { style }),
    articles: [one],
    file: one.file,
  }
  const { press: _, ...rest } = means
  return makePrint(alone, { ...rest, meanwhile: async () => undefined })
}

/** Print contents and colophon: contents before a right-hand page, the colophon on a left-hand one. */
async function addFrame(
  parts: readonly Part[],
  own: Publication,
  means: EditionMeans,
): Promise<Part[] | undefined> {
  if (!own.frame) return [...parts]
  const print = async (one: PublishedArticle, page: number): Promise<MadePrint | undefined> => {
    preparePrintTree(one.tree, one.article.lang)
    const made = await printAlone({ ...one, begins: { page } }, own, means)
    own.file.messages.push(...one.file.messages)
    return made
  }
  const [first] = parts
  const before: Part[] = []
  for (const one of own.frame.before(parts.map(({ made }) => made.pages[0]?.number ?? 0))) {
    const made = await print(one, 1)
    if (!made) return undefined
    before.push({ made, name: `before-${before.length}`, isNumbered: false, blanks: 0 })
  }
  const count = before.reduce((sum, { made }) => sum + made.pages.length, 0)
  const end = before.at(-1)
  // A sheet has two pages, so that the side of the first article's page is the one that its number has.
  if (end && first) end.blanks = (count + (first.made.pages[0]?.number ?? 1) + 1) % 2
  const all = [...before, ...parts]
  for (const one of own.frame.after()) {
    const part = all.at(-1)
    const next = (part ? lastOf(part.made) + part.blanks : 0) + 1
    const binding = first?.made.format.binding ?? 'left'
    const blanks = sideOfPage(next, binding) === 'left' ? 0 : 1
    if (part) part.blanks += blanks
    const made = await print(one, next + blanks)
    if (!made) return undefined
    all.push({ made, name: `after-${all.length}`, isNumbered: false, blanks: 0 })
  }
  return all
}

async function join(parts: readonly Part[], own: Publication, means: EditionMeans): Promise<MadePrint> {
  const { joinPdfs } = await import('../../pdf/join-pdfs.js')
  const { title, authors, lang, journal } = own.front
  const [first] = parts
  if (!first) throw new TypeError('An issue has no parts')
  const pdf = await joinPdfs(
    parts.map(
      ({ made, name, isNumbered, blanks }): PdfPart => ({
        pdf: made.pdf,
        name,
        first: isNumbered ? made.pages[0]?.number : undefined,
        blanks,
      }),
    ),
    {
      title,
      author: issueWords(lang).authors(authors.map(({ name }) => name)),
      language: lang,
      ...(journal ? { subject: journal.title } : {}),
      modified: means.modified,
    },
  )
  const { format } = first.made
  const press = means.press ? await makePress(pdf, format.trim, means.press.marks, own) : undefined
  const articles = parts.filter(({ made }) => (made.pages[0]?.start.article ?? -1) >= 0)
  return {
    pdf,
    press,
    format,
    pages: parts.flatMap(({ made, blanks }) => [...made.pages, ...blankPages(made, blanks)]),
    pageMap: pageMapOf(articles.flatMap(({ made }) => made.pages)),
    milliseconds: sumOf(parts.map(({ made }) => made.milliseconds)),
  }
}

function lastOf({ pages }: MadePrint): number {
  return pages.at(-1)?.number ?? 0
}

/** What a survey would say of the pages without anything on them that follow a part. */
function blankPages({ pages }: MadePrint, count: number): SurveyedPage[] {
  const end = pages.at(-1)
  if (!end) return []
  return Array.from({ length: count }, (_, index) => ({
    ...end,
    number: end.number + index + 1,
    startsPage: true,
    start: { ...end.start, offset: end.start.offset + end.text.length },
    text: '',
    paintedText: '',
    readings: '',
    textBox: null,
    calls: [],
    notes: [],
    outside: [],
    pictures: [],
    lines: [],
  }))
}

/** Add up the milliseconds of each step. */
function sumOf(all: readonly Readonly<Record<string, number>>[]): Record<string, number> {
  const sums: Record<string, number> = {}
  for (const [step, milliseconds] of all.flatMap((one) => Object.entries(one)))
    sums[step] = (sums[step] ?? 0) + milliseconds
  return sums
}
