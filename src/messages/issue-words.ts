import type { ArticleLanguage } from './epub-words.js'
import { primaryOf } from './primary-of.js'

/** The words that kiyo prints in an issue besides its articles, in the journal's language. */
export interface IssueWords {
  contents: string
  colophon: string
  /** Volume and number in one line: 第12巻第1号. */
  numbers: (volume: string | undefined, number: string | undefined) => string
  /** What the lines of a colophon are labelled with. */
  published: string
  editor: string
  publisher: string
  place: string
}

const words: Readonly<Record<ArticleLanguage, IssueWords>> = {
  ja: {
    contents: '目次',
    colophon: '奥付',
    numbers: (volume, number) =>
      [numbered(volume, '巻'), numbered(number, '号')].filter((one) => one !== '').join(''),
    published: '発行日',
    editor: '編集',
    publisher: '発行',
    place: '発行地',
  },
  en: {
    contents: 'Contents',
    colophon: 'Colophon',
    numbers: (volume, number) =>
      [volume && `Vol. ${volume}`, number && `No. ${number}`].filter(Boolean).join(', '),
    published: 'Published',
    editor: 'Edited by',
    publisher: 'Published by',
    place: 'Place',
  },
  ru: {
    contents: 'Содержание',
    colophon: 'Выходные данные',
    numbers: (volume, number) =>
      [volume && `Т. ${volume}`, number && `№ ${number}`].filter(Boolean).join(', '),
    published: 'Дата издания',
    editor: 'Редакция',
    publisher: 'Издатель',
    place: 'Место издания',
  },
}

/** A number with its counter; what is not a number is printed as it is: 特別号. */
function numbered(value: string | undefined, counter: string): string {
  if (value === undefined) return ''
  return /^\d+$/.test(value) ? `第${value}${counter}` : value
}

/**
 * Get the words that are printed in an issue.
 *
 * @param language  BCP 47; English for a language that has none of its own here
 */
export function issueWords(language: string): IssueWords {
  const primary = primaryOf(language)
  return words[primary === 'ja' || primary === 'ru' ? primary : 'en']
}
