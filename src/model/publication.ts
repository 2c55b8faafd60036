import type { Root } from 'hast'
import type { VFile } from 'vfile'
import type { Article } from './article.js'
import type { CitedReference } from './csl-item.js'

/** An article as its editions are made from it. */
export interface PublishedArticle {
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
