import type { ArticleLanguage } from './epub-words.js'
import { primaryOf } from './primary-of.js'
import { summaryWords } from './summary-words.js'

/** A day in the history of a manuscript. */
export type DatedStep = 'received' | 'revised' | 'accepted' | 'published'

/** Where an article appeared, as it is put into a line. */
export interface JournalPlace {
  title: string
  volume?: string | undefined
  issue?: string | undefined
  pages?: string | undefined
  year?: string | undefined
}

/** A year, and a month and a day of it as far as they are known. */
export interface CalendarDate {
  year: number
  /** From 1. */
  month?: number | undefined
  day?: number | undefined
}

/** The words that kiyo prints with an article, in one language; the editor's language has no part in them. */
export interface ArticleWords {
  /** Over a summary in the article's own language. */
  abstract: string
  keywords: (list: readonly string[]) => string
  acknowledgements: string
  /** 付記: what an author adds after the text. */
  postscript: string
  appendix: string
  /** Over notes after the text. */
  notes: string
  funding: string
  grant: (funder: string | undefined, award: string | undefined) => string
  /** Between two sentences or names of one line. */
  separator: string
  /** Position and affiliation of an author in one line. */
  affiliation: (affiliations: readonly string[], position: string | undefined) => string
  date: (date: CalendarDate) => string
  /** When a manuscript was received, revised, accepted and published. */
  history: (steps: readonly (readonly [DatedStep, string])[]) => string
  journal: (place: JournalPlace) => string
  licence: (name: string) => string
  /** The mark of the nth author's note, from 0. */
  mark: (index: number) => string
}

const joined = (parts: readonly (string | undefined)[], separator: string): string =>
  parts.filter((part) => part !== undefined && part !== '').join(separator)

const isNumber = (text: string): boolean => /^\d/.test(text)

const ofJapanese: Record<DatedStep, string> = {
  received: '受付',
  revised: '改稿',
  accepted: '受理',
  published: '公開',
}

const ofEnglish: Record<DatedStep, string> = {
  received: 'received',
  revised: 'revised',
  accepted: 'accepted',
  published: 'published',
}

const ofRussian: Record<DatedStep, string> = {
  received: 'поступила в редакцию',
  revised: 'доработана',
  accepted: 'принята к публикации',
  published: 'опубликована',
}

const capital = (sentence: string): string => sentence.slice(0, 1).toUpperCase() + sentence.slice(1)

const englishDate = new Intl.DateTimeFormat('en-GB', { month: 'long', timeZone: 'UTC' })

const words: Readonly<Record<ArticleLanguage, ArticleWords>> = {
  ja: {
    abstract: '要旨',
    keywords: (list) => `キーワード：${list.join('、')}`,
    acknowledgements: '謝辞',
    postscript: '付記',
    appendix: '付録',
    notes: '註',
    funding: '研究助成',
    grant: (funder, award) => joined([funder, award && `（課題番号：${award}）`], ''),
    separator: '、',
    affiliation: (affiliations, position) => joined([affiliations.join('／'), position], '　'),
    date: ({ year, month, day }) =>
      joined(
        [`${year}年`, month && `${month}月`, day && `${day}日`].map((part) => part || ''),
        '',
      ),
    history: (steps) => `（${steps.map(([step, date]) => `${date}${ofJapanese[step]}`).join('、')}）`,
    journal: ({ title, volume, issue, pages, year }) =>
      joined(
        [
          `『${title}』${joined(
            [
              volume && (isNumber(volume) ? `第${volume}巻` : volume),
              issue && (isNumber(issue) ? `第${issue}号` : issue),
            ],
            '',
          )}`,
          year && `${year}年`,
          pages && (isNumber(pages) ? `${pages}頁` : pages),
        ],
        '、',
      ),
    licence: (name) => `ライセンス：${name}`,
    mark: (index) => '＊'.repeat(index + 1),
  },
  en: {
    abstract: 'Abstract',
    keywords: (list) => `Keywords: ${list.join(', ')}`,
    acknowledgements: 'Acknowledgements',
    postscript: 'Postscript',
    appendix: 'Appendix',
    notes: 'Notes',
    funding: 'Funding',
    grant: (funder, award) => joined([funder, award && `(grant ${award})`], ' '),
    separator: ', ',
    affiliation: (affiliations, position) => joined([position, affiliations.join('; ')], ', '),
    date: ({ year, month, day }) =>
      joined(
        [day && String(day), month && englishDate.format(Date.UTC(year, month - 1)), String(year)].map(
          (part) => part || '',
        ),
        ' ',
      ),
    history: (steps) => capital(steps.map(([step, date]) => `${ofEnglish[step]} ${date}`).join('; ')),
    journal: ({ title, volume, issue, pages, year }) =>
      joined(
        [
          joined(
            [
              title,
              volume && (isNumber(volume) ? `vol. ${volume}` : volume),
              issue && (isNumber(issue) ? `no. ${issue}` : issue),
            ],
            ', ',
          ) + (year ? ` (${year})` : ''),
          pages && (isNumber(pages) ? `pp. ${pages}` : pages),
        ],
        ', ',
      ),
    licence: (name) => `Licence: ${name}`,
    mark: (index) => '*'.repeat(index + 1),
  },
  ru: {
    abstract: 'Аннотация',
    keywords: (list) => `Ключевые слова: ${list.join(', ')}`,
    acknowledgements: 'Благодарности',
    postscript: 'Послесловие',
    appendix: 'Приложение',
    notes: 'Примечания',
    funding: 'Финансирование',
    grant: (funder, award) => joined([funder, award && `(грант № ${award})`], ' '),
    separator: ', ',
    affiliation: (affiliations, position) => joined([position, affiliations.join('; ')], ', '),
    date: ({ year, month, day }) =>
      joined(
        [day, month, year].map((part) => part && String(part).padStart(2, '0')).map((part) => part || ''),
        '.',
      ),
    history: (steps) => capital(steps.map(([step, date]) => `${ofRussian[step]} ${date}`).join('; ')),
    journal: ({ title, volume, issue, pages, year }) =>
      joined(
        [
          title,
          year,
          volume && (isNumber(volume) ? `Т. ${volume}` : volume),
          issue && (isNumber(issue) ? `№ ${issue}` : issue),
          pages && (isNumber(pages) ? `С. ${pages}` : pages),
        ],
        '. ',
      ),
    licence: (name) => `Лицензия: ${name}`,
    mark: (index) => '*'.repeat(index + 1),
  },
}

/**
 * The words that are printed with an article.
 *
 * @param lang  BCP 47; only the primary language counts
 * @returns     the words and the language they are in: English where kiyo has no words in that language, but those of a
 *              summary in more
 */
export function articleWords(lang: string): ArticleWords & { lang: string } {
  const primary = primaryOf(lang)
  const isKnown = (language: string): language is ArticleLanguage => Object.hasOwn(words, language)
  return isKnown(primary) ? { ...words[primary], lang } : { ...words.en, ...summaryWords(lang), lang: 'en' }
}
