import type { ArticleLanguage } from './epub-words.js'
import { primaryOf } from './primary-of.js'

/** The words that the web edition adds to an article, in one language. */
export interface WebWords {
  notes: string
  /** What the link at a note's end does. */
  backlink: string
  contents: string
  /** The link over all that comes before the text. */
  skip: string
  /** The links to the article's other editions. */
  editions: string
  /** Name of a table that is wider than its column. */
  table: string
  pdf: string
  epub: string
  /** The name of a printed page's beginning. */
  page: (number: number) => string
  /** Volume and issue of a journal. */
  volume: (volume: string) => string
  issue: (issue: string) => string
  /** The printed pages. */
  pages: (pages: string) => string
}

/** A volume or an issue that the journal names by a word, as 創刊号, is printed as it is. */
const isNumber = (text: string): boolean => /^\d+(?:[-–]\d+)?$/.test(text)

const words: Readonly<Record<ArticleLanguage, WebWords>> = {
  en: {
    notes: 'Notes',
    backlink: 'Back to the text',
    contents: 'Contents',
    skip: 'Skip to the text',
    editions: 'Other editions',
    table: 'Table',
    pdf: 'PDF',
    epub: 'EPUB',
    page: (number) => `page ${number}`,
    volume: (volume) => (isNumber(volume) ? `vol. ${volume}` : volume),
    issue: (issue) => (isNumber(issue) ? `no. ${issue}` : issue),
    pages: (pages) => `pp. ${pages}`,
  },
  ja: {
    notes: '註',
    backlink: '本文へ戻る',
    contents: '目次',
    skip: '本文へ',
    editions: 'ほかの版',
    table: '表',
    pdf: 'PDF版',
    epub: 'EPUB版',
    page: (number) => `${number}頁`,
    volume: (volume) => (isNumber(volume) ? `第${volume}巻` : volume),
    issue: (issue) => (isNumber(issue) ? `第${issue}号` : issue),
    pages: (pages) => `${pages}頁`,
  },
  ru: {
    notes: 'Примечания',
    backlink: 'Назад к тексту',
    contents: 'Содержание',
    skip: 'К тексту',
    editions: 'Другие форматы',
    table: 'Таблица',
    pdf: 'PDF',
    epub: 'EPUB',
    page: (number) => `с. ${number}`,
    volume: (volume) => (isNumber(volume) ? `т. ${volume}` : volume),
    issue: (issue) => (isNumber(issue) ? `№ ${issue}` : issue),
    pages: (pages) => `с. ${pages}`,
  },
}

/**
 * The words for an article's language.
 *
 * @param lang  BCP 47; only the primary language counts
 * @returns     the words and the language they are in: English where kiyo has no words in the article's language
 */
export function webWords(lang: string): WebWords & { lang: string } {
  const primary = primaryOf(lang)
  return primary in words ? { ...words[primary as ArticleLanguage], lang } : { ...words.en, lang: 'en' }
}
