import { type ArticleLanguage, isArticleLanguage } from './epub-words.js'
import { primaryOf } from './primary-of.js'

/** The words that the printed pages add to an article, in its own language; the editor's language has no part in it. */
export interface PrintWords {
  /** After the caption of a table that goes on on another page. */
  continued: string
}

const words: Readonly<Record<ArticleLanguage, PrintWords>> = {
  en: { continued: ' (continued)' },
  ja: { continued: '（続き）' },
  ru: { continued: ' (продолжение)' },
}

/**
 * The words for an article's language.
 *
 * @param lang  BCP 47; only the primary language counts
 * @returns     the words and the language they are in: English where kiyo has no words in the article's language
 */
export function printWords(lang: string): PrintWords & { lang: string } {
  const primary = primaryOf(lang)
  return isArticleLanguage(primary) ? { ...words[primary], lang } : { ...words.en, lang: 'en' }
}
