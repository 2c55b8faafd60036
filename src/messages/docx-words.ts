import type { ArticleLanguage } from './epub-words.js'
import { primaryOf } from './primary-of.js'

/** What the comments of a Word document say of the printed page. */
export interface DocxWords {
  /** Where something is printed: a page as in the folio, and a line as the proof's margin counts it. */
  printed: (page: number, line: number | undefined) => string
}

const words: Readonly<Record<ArticleLanguage, DocxWords>> = {
  en: { printed: (page, line) => (line === undefined ? `p. ${page}` : `p. ${page}, line ${line}`) },
  ja: { printed: (page, line) => (line === undefined ? `${page}頁` : `${page}頁${line}行目`) },
  ru: { printed: (page, line) => (line === undefined ? `с. ${page}` : `с. ${page}, строка ${line}`) },
}

/**
 * The words for an article's language; English where kiyo has no words in it.
 *
 * @param lang  BCP 47; only the primary language counts
 */
export function docxWords(lang: string): DocxWords {
  const primary = primaryOf(lang)
  return primary in words ? words[primary as ArticleLanguage] : words.en
}
