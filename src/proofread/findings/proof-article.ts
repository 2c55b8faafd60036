import type { Root } from 'hast'
import type { VFile } from 'vfile'
import type { FindingId } from '../../messages/findings/say-found.js'
import type { Article } from '../../model/article.js'
import type { Finding } from '../../model/finding.js'
import type { SurveyedPage } from '../../model/printed-page.js'
import { listBlocks, type TextBlock } from './list-blocks.js'

/** An article as the rules of proofreading read it. */
export interface ProofArticle {
  article: Article
  /** `article.md`, with LF line ends. */
  source: string
  /** The blocks in reading order, the running text's first and then the notes'. */
  blocks: readonly TextBlock[]
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

/** Make what the rules read of an article's tree and pages. */
export function proofArticle(
  tree: Root,
  file: VFile,
  article: Article,
  pages: readonly SurveyedPage[],
): ProofArticle {
  return { article, source: String(file), blocks: listBlocks(tree, article.lang, 0), pages }
}
