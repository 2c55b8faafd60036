import type { Element, Root } from 'hast'
import type { Article, ArticleDates, ArticleTitle, Funding, Licence } from '../../model/article.js'
import type { Author } from '../../model/author.js'
import { classes } from '../../model/classes.js'
import { hasClass } from '../../model/has-class.js'
import type { Journal } from '../../model/journal.js'
import type { PageMap } from '../../model/page-map.js'
import type { PublishedArticle } from '../../model/publication.js'
import { inLanguage, type Translated } from '../../model/translated.js'
import { type PageRange, pageRange } from './page-range.js'
import { plainText } from './plain-text.js'
import { withoutSoftHyphens } from './without-soft-hyphens.js'

/**
 * The bibliographic data of an article for libraries, repositories and agencies. A text in several languages has its
 * own first.
 */
export interface Bibliography {
  /** Names the article among those of its journal. */
  slug: string
  /** BCP 47. */
  lang: string
  titles: readonly TitleIn[]
  authors: readonly Author[]
  abstracts: readonly AbstractIn[]
  keywords: readonly { lang: string; words: readonly string[] }[]
  section?: Translated | undefined
  journal: JournalFacts
  pages?: PageRange | undefined
  doi?: string | undefined
  /** Of publication, ISO 8601. */
  date?: string | undefined
  dates: ArticleDates
  licence?: Licence | undefined
  rights?: string | undefined
  funding: readonly Funding[]
  /** Of the article's page at the journal. */
  url?: string | undefined
}

/** A title in a language. */
export interface TitleIn {
  lang: string
  title: string
  subtitle?: string | undefined
}

/** A summary in a language. */
export interface AbstractIn {
  lang: string
  /** Without its title, authors and keywords. */
  children: readonly Element[]
  /** Its text, a line a paragraph, without readings. */
  text: string
}

/** A journal, and where the article is in it. */
export interface JournalFacts {
  titles: Translated
  shortTitles?: Translated | undefined
  publishers?: Translated | undefined
  issn?: string | undefined
  eissn?: string | undefined
  volume?: string | undefined
  issue?: string | undefined
  /** At J-STAGE. */
  jstageCode?: string | undefined
  depositor?: Journal['depositor'] | undefined
  kind?: Journal['kind'] | undefined
  jpcoarVersion?: Journal['jpcoarVersion'] | undefined
  url?: string | undefined
}

/**
 * Gather what is known of an article: from its front matter, from `journal.yaml`, and from its printed pages.
 *
 * @param pageMap  of the print edition, for the pages that the front matter does not name
 */
export function bibliographyOf(
  { article: written, tree, index }: PublishedArticle,
  journal: Journal | undefined,
  pageMap: PageMap | undefined,
): Bibliography {
  const { images: _, ...rest } = written
  const article = withoutSoftHyphens(rest)
  const { slug, lang, authors, section, doi, date, dates, licence, rights, funding } = article
  const pages = pageRange({ article: written, index }, pageMap)
  return {
    slug,
    lang,
    titles: titlesOf(article),
    authors,
    abstracts: abstractsOf(tree, lang),
    keywords: keywordsOf(article),
    section,
    journal: journalFacts(article, journal),
    pages,
    doi,
    date,
    dates: dates ?? {},
    licence: licence ?? journal?.licence,
    rights,
    funding: funding ?? [],
    url: journal?.articleUrl && addressOf(journal.articleUrl, slug, doi),
  }
}

function titlesOf({
  title,
  subtitle,
  titles,
  titleEn,
  subtitleEn,
  lang,
}: Omit<Article, 'images'>): TitleIn[] {
  const english =
    titleEn === undefined
      ? {}
      : { en: { title: titleEn, ...(subtitleEn === undefined ? {} : { subtitle: subtitleEn }) } }
  const all: Readonly<Record<string, ArticleTitle>> = titles ?? english
  const own = inLanguage(all, lang)
  const others = Object.entries(all).filter(([, one]) => one !== own)
  return [{ lang, title, subtitle }, ...others.map(([tag, one]) => ({ ...one, lang: tag }))]
}

function abstractsOf(tree: Root, lang: string): AbstractIn[] {
  const summaries = tree.children.filter((child): child is Element => hasClass(child, classes.summary))
  const abstracts = summaries.map((summary): AbstractIn => {
    const own = summary.properties.lang
    const children = summary.children.filter(
      (child): child is Element =>
        child.type === 'element' && child.tagName !== 'header' && !hasClass(child, classes.keywords),
    )
    return {
      lang: typeof own === 'string' ? own : lang,
      children,
      text: children.map(plainText).join('\n'),
    }
  })
  const isOwn = (one: AbstractIn): boolean => inLanguage({ [one.lang]: true }, lang) === true
  return [...abstracts.filter(isOwn), ...abstracts.filter((one) => !isOwn(one))]
}

function keywordsOf({
  keywords,
  keywordsPrinted,
  lang,
}: Omit<Article, 'images'>): { lang: string; words: readonly string[] }[] {
  const own = keywords.length > 0 ? [{ lang, words: keywords }] : []
  const isOwn = (tag: string): boolean => inLanguage({ [tag]: true }, lang) === true
  const others = Object.entries(keywordsPrinted ?? {}).filter(([tag]) => !isOwn(tag))
  return [...own, ...others.map(([tag, words]) => ({ lang: tag, words }))]
}

function journalFacts(
  { journal: where, lang }: Omit<Article, 'images'>,
  journal: Journal | undefined,
): JournalFacts {
  const once = (text: string | undefined): Translated | undefined =>
    text === undefined ? undefined : { [lang]: text }
  return {
    titles: journal?.title ?? once(where?.title) ?? {},
    shortTitles: journal?.shortTitle,
    publishers: journal?.publisher ?? once(where?.publisher),
    issn: journal?.issn ?? where?.issn,
    eissn: journal?.eissn,
    volume: where?.volume,
    issue: where?.issue,
    jstageCode: journal?.jstageCode,
    depositor: journal?.depositor,
    kind: journal?.kind,
    jpcoarVersion: journal?.jpcoarVersion,
    url: journal?.url,
  }
}

/**
 * The address of an article on its journal's site; `undefined` where it is told apart by a DOI that it has not.
 *
 * @param pattern  with `{slug}` or `{doi}` in it
 */
function addressOf(pattern: string, slug: string, doi: string | undefined): string | undefined {
  if (doi === undefined && pattern.includes('{doi}')) return undefined
  return pattern.replaceAll('{slug}', () => encodeURIComponent(slug)).replaceAll('{doi}', () => doi ?? '')
}
