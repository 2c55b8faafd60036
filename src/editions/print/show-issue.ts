import { type LoadedFonts, loadFonts } from '../../fonts/load-fonts.js'
import { Kept, type Session } from '../../model/kept.js'
import type { Publication } from '../../model/publication.js'
import type { ShownPage } from '../../model/shown-pages.js'
import type { EditionMeans } from '../edition.js'
import { digestContent } from './digest-content.js'
import { charactersOfFurniture, furnitureOf } from './fill-furniture.js'
import { loadPrintFonts } from './load-print-fonts.js'
import { pageMapOf } from './page-map-of.js'
import { type IssuePart, placeParts } from './place-parts.js'
import { preparePrintTree } from './prepare-print-tree.js'
import { type ShownPrint, showPrint } from './show-print.js'

/** A part as a build of a preview leaves it to the next. */
interface KeptPart {
  key: string
  /** Of this part alone: keeps its lines. */
  session: Session
  /** `undefined` where it has to be laid out again. */
  shown?: ShownPrint | undefined
}

const keptParts = new Kept<ReadonlyMap<string, KeptPart>>()

/**
 * Lay the parts of an issue out as for print and return their pages as HTML. A part that is what it was in the session's
 * last build, on the same pages, is not laid out again.
 *
 * @param own  with prepared trees; its files take the messages of the audit
 * @returns    `undefined` where it cannot be laid out; the messages say why
 */
export async function showIssue(own: Publication, means: EditionMeans): Promise<ShownPrint | undefined> {
  const { session, isDraft } = means
  // The pages of all parts are shown together, so they share their fonts, in which every number is.
  const around = own.frame ? [...own.frame.before([]), ...own.frame.after([]), own.frame.last()] : []
  for (const { tree, article } of around) preparePrintTree(tree, article.lang)
  const all = { ...own, articles: [...own.articles, ...around] }
  const fonts = await loadPrintFonts(all, { session, isDraft })
  if (!fonts) return undefined
  const before = keptParts.get(session, '')
  const after = new Map<string, KeptPart>()
  keptParts.set(session, '', after)
  const parts = await placeParts(own, 1, async (alone, on) => {
    const { slug } = alone.articles[0]?.article ?? own
    const known = before?.get(slug)
    const key = digestContent(alone, [fonts.key, await on.first])
    const part: KeptPart = { key, session: known?.session ?? {} }
    after.set(slug, part)
    if (known?.key === part.key && known.shown) {
      part.shown = known.shown
      on.end(known.shown.pages.at(-1)?.number ?? 0)
      return known.shown
    }
    const told = alone.file.messages.length
    const shown = await showPrint(alone, {
      ...means,
      session: part.session,
      on,
      fonts: await fontsOfPart(alone, fonts, part.session),
    })
    // What the audit says is said in every build.
    if (alone.file.messages.length === told) part.shown = shown
    return shown
  })
  return parts && joinShown(parts, fonts)
}

/** The fonts of all, unless an article's own style names others. */
async function fontsOfPart(alone: Publication, fonts: LoadedFonts, session: Session): Promise<LoadedFonts> {
  if (alone.articles.every(({ article }) => article.style === undefined)) return fonts
  const furniture = alone.articles.map((one) =>
    charactersOfFurniture(furnitureOf(one, alone.journal).furniture),
  )
  return loadFonts(alone, { session, furniture })
}

function joinShown(parts: readonly IssuePart<ShownPrint>[], fonts: LoadedFonts): ShownPrint | undefined {
  const [first] = parts
  if (!first) return undefined
  const { css, size, format } = first.laid
  const articles = parts.filter(({ isNumbered }) => isNumbered)
  // Pages without a number are counted back from the first that has one, so that each is on its side.
  const start = articles[0]?.laid.pages[0]?.number ?? 1
  const ahead = parts.slice(
    0,
    Math.max(
      0,
      parts.findIndex(({ isNumbered }) => isNumbered),
    ),
  )
  const shift = start - 1 - ahead.reduce((sum, { laid, blanks }) => sum + laid.pages.length + blanks, 0)
  const pages = parts.flatMap(({ laid }, at): ShownPage[] =>
    laid.pages.map((page) => ({
      ...page,
      ...(at < ahead.length ? { number: page.number + shift } : {}),
      ...(laid.css === css ? {} : { css: laid.css }),
    })),
  )
  const faces = [...parts.flatMap(({ laid }) => laid.typefaces), ...fonts.typefaces]
  return {
    pages,
    css,
    size,
    format,
    // Of two rules that cover a character the later applies: in the fonts of all there is every one.
    typefaces: faces.filter((face, at) => faces.lastIndexOf(face) === at),
    pageMap: pageMapOf(articles.flatMap(({ laid }) => laid.pages)),
  }
}
