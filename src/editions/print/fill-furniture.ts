import type { Article } from '../../model/article.js'
import { builtInHouse, type Furniture, forLanguage, type HouseFurniture } from '../../model/house-style.js'
import type { Journal } from '../../model/journal.js'
import { type FurnitureVariable, fillPattern, listUnfilled } from '../../model/pattern.js'
import { printedPages } from '../../model/printed-pages.js'
import type { PublishedArticle } from '../../model/publication.js'
import { separatorsOf } from '../../model/separators.js'
import { inLanguage, inLanguageOrFirst } from '../../model/translated.js'
import type { ArticleFurniture, FurnitureParts } from './layout.js'

/** What differs from page to page, and is filled in where the pages are made. */
const OF_PAGE: ReadonlySet<string> = new Set(['page', 'heading'] satisfies FurnitureVariable[])

/** The furniture of an article, and the fields in it for which the article has no value. */
export interface FilledFurniture {
  furniture: ArticleFurniture
  missing: readonly string[]
}

/** The furniture of the pages of an article, or of a part that kiyo made, which has none. */
export function furnitureOf(
  { article, isGenerated, isMatter }: Pick<PublishedArticle, 'article' | 'isGenerated' | 'isMatter'>,
  journal: Journal | undefined,
): FilledFurniture {
  if (isGenerated) return { furniture: NO_FURNITURE, missing: [] }
  const { furniture, missing } = fillFurniture(article, journal)
  if (!isMatter) return { furniture, missing }
  // The journal's head is made for articles, which have authors.
  const { title } = article
  return {
    furniture: { ...furniture, runningHead: { ...furniture.runningHead, left: [title], right: [title] } },
    missing: [],
  }
}

/** Empty margins. */
export const NO_FURNITURE: ArticleFurniture = {
  runningHead: { left: [], right: [], first: [], position: builtInHouse.runningHead.position },
  folio: { left: [], right: [], first: [], position: builtInHouse.folio.position },
}

/** Fill the patterns of running heads and folios with what an article and its journal say. */
function fillFurniture(article: Article, journal: Journal | undefined): FilledFurniture {
  const house = journal?.house ?? builtInHouse
  const ownOf = ({ left, right, first, position }: HouseFurniture): Furniture => ({
    left: forLanguage(left, article.lang),
    right: forLanguage(right, article.lang),
    first: forLanguage(first, article.lang),
    position,
  })
  const [runningHead, folio] = [ownOf(house.runningHead), ownOf(house.folio)]
  const values = valuesOf(article, journal)
  const find = (name: string): string | undefined => values[name as FurnitureVariable]
  const isOfPage = (name: string): boolean => OF_PAGE.has(name)
  const patterns = [runningHead, folio].flatMap(({ left, right, first }) => [left, right, first])
  const fill = ({ left, right, first, position }: Furniture): FurnitureParts => ({
    left: fillPattern(left, find, isOfPage),
    right: fillPattern(right, find, isOfPage),
    first: fillPattern(first, find, isOfPage),
    position,
  })
  return {
    furniture: { runningHead: fill(runningHead), folio: fill(folio) },
    missing: [
      ...new Set(
        patterns.flatMap((pattern) => listUnfilled(pattern, (name) => (isOfPage(name) ? '' : find(name)))),
      ),
    ],
  }
}

function valuesOf(
  { authors, title, titleShort, subtitle, section, lang, journal: own, date, doi }: Article,
  journal: Journal | undefined,
): { [Name in FurnitureVariable]?: string | undefined } {
  const { names } = separatorsOf(lang)
  const journalShort = journal?.shortTitle && inLanguageOrFirst(journal.shortTitle, lang)?.value
  return {
    author: authors.map(({ name }) => name).join(names),
    'author-family': authors.map(({ name, family }) => family ?? name).join(names),
    title,
    'title-short': titleShort ?? title,
    subtitle,
    section: inLanguage(section, lang),
    journal: own?.title,
    'journal-short': journalShort ?? own?.title,
    volume: own?.volume,
    issue: own?.issue,
    year: date?.slice(0, 4),
    pages: printedPages(own?.pages, lang),
    doi,
  }
}

/** All that running heads and folios print of an article besides numbers and headings, for the fonts to have. */
export function charactersOfFurniture({ runningHead, folio }: ArticleFurniture): string {
  const parts = [runningHead, folio].flatMap(({ left, right, first }) => [...left, ...right, ...first])
  // One that is too long ends with an ellipsis.
  return `${parts.filter((part) => typeof part === 'string').join('')}…`
}
