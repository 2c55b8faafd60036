import { primaryOf } from './primary-of.js'
/** Languages of articles whose EPUB gets words in them; the editor's language has no part in it. */
export type ArticleLanguage = 'en' | 'ja' | 'ru'

/** The words that the EPUB adds to an article, in one language. */
export interface EpubWords {
  /** Heading over the notes. */
  notes: string
  /** What the link at a note's end does. */
  backlink: string
  /** What leads from one part of a long note to the next. */
  continuation: string
  cover: string
  contents: string
  landmarks: string
  /** Heading over the page-list. */
  pages: string
  /** Where reading begins. */
  beginning: string
  /** After the title, where pages have no other source that could be named. */
  printEdition: string
  /** Of the accessibility summary: said of each edition; then of notes and images, as the case is. */
  accessible: string
  notesLinked: string
  pagesListed: string
  imagesDescribed: string
  imagesNotDescribed: string
}

const words: Readonly<Record<ArticleLanguage, EpubWords>> = {
  en: {
    notes: 'Notes',
    backlink: 'Back to the text',
    continuation: 'continued',
    cover: 'Cover',
    contents: 'Contents',
    landmarks: 'Landmarks',
    pages: 'Printed pages',
    beginning: 'Beginning of the text',
    printEdition: 'print edition',
    accessible: 'The article is text, and the table of contents leads to its sections.',
    notesLinked: 'Note numbers and notes link both ways.',
    pagesListed: 'The page list leads to the beginning of each printed page.',
    imagesDescribed: 'Every image has alternative text.',
    imagesNotDescribed: 'Not every image has alternative text.',
  },
  ja: {
    notes: '註',
    backlink: '本文へ戻る',
    continuation: '続き',
    cover: '表紙',
    contents: '目次',
    landmarks: '主な箇所',
    pages: '印刷版の頁',
    beginning: '本文',
    printEdition: '印刷版',
    accessible: '本文は文字であり、目次から各節へたどれる。',
    notesLinked: '註番号と註とは双方向にたどれる。',
    pagesListed: '頁の一覧から印刷版の各頁の始まりへたどれる。',
    imagesDescribed: '画像にはすべて代替テキストがある。',
    imagesNotDescribed: '代替テキストのない画像がある。',
  },
  ru: {
    notes: 'Примечания',
    backlink: 'Назад к тексту',
    continuation: 'продолжение',
    cover: 'Обложка',
    contents: 'Содержание',
    landmarks: 'Ориентиры',
    pages: 'Страницы печатного издания',
    beginning: 'Текст',
    printEdition: 'печатное издание',
    accessible: 'Статья набрана текстом; оглавление ведёт к её разделам.',
    notesLinked: 'Номера примечаний и примечания связаны ссылками в обе стороны.',
    pagesListed: 'Список страниц ведёт к началу каждой печатной страницы.',
    imagesDescribed: 'У всех изображений есть текстовое описание.',
    imagesNotDescribed: 'Не у всех изображений есть текстовое описание.',
  },
}

/**
 * The words for an article's language.
 *
 * @param lang  BCP 47; only the primary language counts
 * @returns     the words and the language they are in: English where kiyo has no words in the article's language
 */
export function epubWords(lang: string): EpubWords & { lang: string } {
  const primary = primaryOf(lang)
  return isArticleLanguage(primary) ? { ...words[primary], lang } : { ...words.en, lang: 'en' }
}

/** Whether kiyo has words in a language. */
export function isArticleLanguage(language: string): language is ArticleLanguage {
  return Object.hasOwn(words, language)
}
