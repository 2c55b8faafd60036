import type { Point } from 'unist'
import type { CoverImage } from './cover-image.js'
import type { Translated } from './translated.js'

/** An issue of a journal, as its `issue.yaml` describes it. */
export interface Issue {
  /** The name of its folder, and of the folder of its editions. */
  slug: string
  /** As printed. They may be words. */
  volume?: string
  number?: string
  /** Of the issue as a whole, where it has one: 特集. */
  title?: Translated
  /** Year, month or day of publication, as ISO 8601 writes it. */
  date?: string
  /** The number of the page on which the first article begins. */
  firstPage: number
  /** The page on which each article begins; `undefined` where it is as in the journal's house. */
  startsOn?: 'right' | 'next'
  /** Whether it has a title page of its own. */
  hasTitlePage: boolean
  /** The image of its cover. */
  cover?: CoverImage
  /** Markdown files before the articles, and after them: 巻頭言; 投稿規程, 執筆者一覧, 編集後記. */
  frontMatter: readonly IssueArticle[]
  backMatter: readonly IssueArticle[]
  /** The language of further contents on the last pages, BCP 47; `undefined` where there are none. */
  backContents?: string
  /** The contents in their order; never empty. */
  sections: readonly IssueSection[]
  /** The lines of the colophon after those that journal and issue give: who printed it, who edited it. */
  colophon: Readonly<Record<string, string>>
}

/** Articles under one label of the contents. */
export interface IssueSection {
  /** 論文, 研究ノート, 書評; `undefined` where the articles have none. */
  label?: Translated
  articles: readonly IssueArticle[]
}

/** An article of an issue, or a text that is none. */
export interface IssueArticle {
  /** Its folder, or the text's file, from the folder of `journal.yaml`, with `/`. */
  path: string
  /** Where `issue.yaml` names it. */
  place?: Point | undefined
}
