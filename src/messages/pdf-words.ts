import type { ArticleLanguage } from './epub-words.js'
import { isArticleLanguage } from './epub-words.js'
import { primaryOf } from './primary-of.js'

/** The words that the PDF adds to an article for those who do not see it, in one language. */
export interface PdfWords {
  /** Where a note's call leads. */
  toNote: (number: number) => string
  /** Where the number of a note leads. */
  toCall: (number: number) => string
  /** Where any other link within the document leads. */
  toPlace: string
}

const words: Readonly<Record<ArticleLanguage, PdfWords>> = {
  en: {
    toNote: (number) => `Note ${number}`,
    toCall: (number) => `Back to the call of note ${number}`,
    toPlace: 'Place in this document',
  },
  ja: {
    toNote: (number) => `註${number}へ`,
    toCall: (number) => `本文の註${number}の箇所へ戻る`,
    toPlace: '文書内の参照先へ',
  },
  ru: {
    toNote: (number) => `Примечание ${number}`,
    toCall: (number) => `Назад к знаку примечания ${number}`,
    toPlace: 'Место в этом документе',
  },
}

/**
 * The words for an article's language; English where kiyo has none in it.
 *
 * @param lang  BCP 47; only the primary language counts
 */
export function pdfWords(lang: string): PdfWords {
  const primary = primaryOf(lang)
  return words[isArticleLanguage(primary) ? primary : 'en']
}
