import { firstPageOf } from '../../model/beginning.js'
import { writeStyle } from '../../model/declared-style.js'
import { type PageFormat, sideOfPage } from '../../model/page-format.js'
import type { SurveyedPage } from '../../model/printed-page.js'
import { isFaulty, type Publication, type PublishedArticle } from '../../model/publication.js'
import { inParallel } from './in-parallel.js'
import { Known } from './known.js'
import type { PagesToTake } from './pages-to-take.js'
import { preparePrintTree } from './prepare-print-tree.js'

/** What comes of a part of an issue when it is laid out alone: a PDF, or pages to be shown. */
export interface LaidOutAlone {
  format: PageFormat
  pages: readonly SurveyedPage[]
}

/** A part of an issue on its pages. */
export interface IssuePart<Laid extends LaidOutAlone> {
  laid: Laid
  /** Articles have their index as the name; a generated part has one that is no number. */
  name: string
  isNumbered: boolean
  /** Pages without anything on them that follow it. */
  blanks: number
}

/** Lays a part out as a publication of its own. */
export type LayOutAlone<Laid extends LaidOutAlone> = (
  alone: Publication,
  on: PagesToTake,
) => Promise<Laid | undefined>

/**
 * Lay out the articles of an issue, each from the page after the one before it, and then what is made around them, for
 * which their pages have to be known: contents before a right-hand page, the colophon on a left-hand one.
 *
 * @param own     with prepared trees; its files take the messages
 * @param jobs    how many articles are laid out side by side
 * @param layOut  lays a part out
 * @returns       `undefined` where a message is an error; the articles after a faulty one are laid out for their messages
 * @throws        what the first failed article throws, once no article is being laid out any more
 */
export async function placeParts<Laid extends LaidOutAlone>(
  own: Publication,
  jobs: number,
  layOut: LayOutAlone<Laid>,
): Promise<IssuePart<Laid>[] | undefined> {
  const { articles } = own
  const ends = articles.map(() => new Known<number>())
  const laidOut = await inParallel(articles, jobs, async (one, index) => {
    const before = ends[index - 1]?.value ?? Promise.resolve(0)
    const first = before.then((last) => firstPageOf(one.begins, last))
    try {
      return await layOut(aloneOf(one, own), { first, end: (last) => ends[index]?.tell(last) })
    } finally {
      // After a faulty article others go on with its pages, as if it had none.
      ends[index]?.tell(await before)
    }
  })
  const parts: IssuePart<Laid>[] = []
  for (const [index, laid] of laidOut.entries()) {
    if (!laid) continue
    const end = parts.at(-1)
    if (end) end.blanks = (laid.pages[0]?.number ?? 0) - lastOf(end.laid) - 1
    parts.push({ laid, name: String(articles[index]?.index), isNumbered: true, blanks: 0 })
  }
  if (isFaulty(own) || parts.length === 0) return undefined
  return addFrame(parts, own, layOut)
}

/** An article as a publication of its own, with what is said of it alone and its own style. */
function aloneOf(one: PublishedArticle, { slug, journal }: Publication): Publication {
  const style = [writeStyle(journal?.style), one.article.style ?? ''].filter(Boolean).join('\n')
  return {
    slug,
    front: one.article,
    ...(journal ? { journal } : {}),
    ...(style === '' ? {} : { style }),
    articles: [one],
    file: one.file,
  }
}

async function addFrame<Laid extends LaidOutAlone>(
  parts: readonly IssuePart<Laid>[],
  own: Publication,
  layOut: LayOutAlone<Laid>,
): Promise<IssuePart<Laid>[] | undefined> {
  if (!own.frame) return [...parts]
  const place = async (one: PublishedArticle, page: number): Promise<Laid | undefined> => {
    preparePrintTree(one.tree, one.article.lang)
    const laid = await layOut(aloneOf(one, own), { first: Promise.resolve(page), end: () => undefined })
    own.file.messages.push(...one.file.messages)
    return laid
  }
  const pages = parts.map(({ laid }) => laid.pages[0]?.number ?? 0)
  const [first] = parts
  const start = pages[0] ?? 1
  const before: IssuePart<Laid>[] = []
  let last = 0
  for (const one of own.frame.before(pages)) {
    const end = before.at(-1)
    const page = firstPageOf({ parity: 'odd' }, last)
    if (end) end.blanks = page - last - 1
    const laid = await place(one, page)
    if (!laid) return undefined
    before.push({ laid, name: `before-${before.length}`, isNumbered: false, blanks: 0 })
    last = lastOf(laid)
  }
  const end = before.at(-1)
  // A sheet has two pages, so that the side of the first article's page is the one that its number has.
  if (end) end.blanks = (last + start + 1) % 2
  const all = [...before, ...parts]
  const binding = first?.laid.format.binding ?? 'left'
  const colophon = own.frame.last()
  for (const one of [...own.frame.after(pages), colophon]) {
    const part = all.at(-1)
    const next = (part ? lastOf(part.laid) + part.blanks : 0) + 1
    const blanks = one === colophon && sideOfPage(next, binding) !== 'left' ? 1 : 0
    if (part) part.blanks += blanks
    const laid = await place(one, next + blanks)
    if (!laid) return undefined
    all.push({ laid, name: `after-${all.length}`, isNumbered: false, blanks: 0 })
  }
  return all
}

function lastOf({ pages }: LaidOutAlone): number {
  return pages.at(-1)?.number ?? 0
}
