import type { VFile } from 'vfile'
import type { FindingId } from '../../messages/findings/say-found.js'
import type { Article } from '../../model/article.js'
import type { Finding } from '../../model/finding.js'
import type { SurveyedPage } from '../../model/printed-page.js'
import type { Publication } from '../../model/publication.js'
import { listBlocks, type TextBlock } from './list-blocks.js'

/** An article as the rules of proofreading read it. */
export interface ProofArticle {
  /** Its place in the publication, from 0. */
  index: number
  article: Article
  /** Its messages are findings, too. */
  file: VFile
  /** `article.md`, with LF line ends. */
  source: string
  /** The blocks in reading order, the running text's first and then the notes'. */
  blocks: readonly TextBlock[]
  /** Whether sources are cited in a style of the journal's own, whose words the author cannot mend. */
  hasOwnCitations: boolean
  /** The printed pages; none where the article was not printed. */
  pages: readonly SurveyedPage[]
}

/** A rule of proofreading. */
export interface FindingRule {
  /** Its words are in the catalogue. */
  id: FindingId
  /** What it finds, in the order of the text. Pure. */
  find: (proof: ProofArticle) => readonly Finding[] | Promise<readonly Finding[]>
}

/**
 * Make what the rules read of each article of a publication.
 *
 * @param publication  with neutral trees
 * @param pages        the printed pages; none where it was not printed
 */
export function proofArticles(
  { articles, journal }: Publication,
  pages: readonly SurveyedPage[],
): ProofArticle[] {
  return articles.map(({ index, article, tree, file }) => ({
    index,
    article,
    file,
    source: String(file),
    blocks: listBlocks(tree, article.lang, index),
    hasOwnCitations: journal?.citations !== undefined,
    pages: pages.filter(({ start }) => start.article === index),
  }))
}
