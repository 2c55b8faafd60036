import type { Root } from 'hast'
import type { VFile } from 'vfile'
import type { Article } from './article.js'
import type { Beginning } from './beginning.js'
import type { CoverImage } from './cover-image.js'
import type { CitedReference } from './csl-item.js'
import type { Journal } from './journal.js'

/**
 * What a build makes editions of: one article, or several that appear together. An article alone is a publication of one
 * and takes the same way.
 *
 * All ids of its trees are unique in it. Notes are numbered from 1 in each article.
 */
export interface Publication {
  /** Names the folder of its editions. */
  slug: string
  front: PublicationFront
  /** As `journal.yaml` describes it; `undefined` where there is none. */
  journal?: Journal
  /** Custom properties over those of `styles/tokens.css`, as rules for `:root`. */
  style?: string
  /** In their order; never empty. */
  articles: readonly PublishedArticle[]
  /** What kiyo makes around the articles of an issue; `undefined` where there is no issue. */
  frame?: IssueFrame
  /** Of an issue: the image of its cover, which is on its first page, too. */
  cover?: CoverImage
  /** Takes the messages that are about no one article; of a publication of one, it is the article's. */
  file: VFile
}

/** What is said of a publication as a whole: of one article, what its front matter says. */
export type PublicationFront = Pick<
  Article,
  | 'title'
  | 'subtitle'
  | 'titleEn'
  | 'subtitleEn'
  | 'titles'
  | 'section'
  | 'authors'
  | 'lang'
  | 'journal'
  | 'doi'
  | 'date'
  | 'dates'
  | 'rights'
  | 'licence'
  | 'keywords'
  | 'keywordsPrinted'
  | 'funding'
>

/** The parts of a printed issue that are made from its articles. */
export interface IssueFrame {
  /**
   * Before the articles, each on a right-hand page: title page, contents.
   *
   * @param pages  the first page of each article
   */
  before: (pages: readonly number[]) => PublishedArticle[]
  /** After the articles: contents in another language. */
  after: (pages: readonly number[]) => PublishedArticle[]
  /** On the last left-hand page, and at the end of the ebook: the colophon. */
  last: () => PublishedArticle
}

/** An article as its editions are made from it. */
export interface PublishedArticle {
  /** Its place in the publication, from 0: the `article` of a `TextPlace`. */
  index: number
  /** Prefix of its ids and file names; empty in a publication of one article. */
  prefix: string
  begins: Beginning
  /** Front or back matter of an issue: a text that is no article, so that it has no offprint and is not deposited. */
  isMatter?: true
  /** Made by kiyo, as the contents of an issue are: its pages have no furniture. */
  isGenerated?: true
  /** What the front matter says. */
  article: Article
  /**
   * Neutral: what only some editions need, as hyphenation points, is not in it. `header.opening`, `section.body`,
   * `section.notes`, `section.summary`; notes are numbered from 1, and a cited source has its key (`data-key`).
   */
  tree: Root
  /** The sources that it cites, in the order in which they first are. */
  references: readonly CitedReference[]
  /** `article.md`; takes the messages. */
  file: VFile
}

/** Whether any message on a publication is an error. */
export function isFaulty({ file, articles }: Publication): boolean {
  return [file, ...articles.map((one) => one.file)].some(({ messages }) =>
    messages.some(({ fatal }) => fatal === true),
  )
}
