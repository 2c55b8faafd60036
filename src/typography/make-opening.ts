import type { Element, ElementContent } from 'hast'
import { h } from 'hastscript'
import { articleWords } from '../messages/article-words.js'
import type { Article, ArticleTitle, ImprintLine } from '../model/article.js'
import { nameIn } from '../model/author.js'
import { classes } from '../model/classes.js'
import { forLanguage, type HouseStyle } from '../model/house-style.js'
import { inLanguage, inLanguageOrFirst, primaryOf } from '../model/translated.js'
import { affiliationLine, historyLine, journalLine } from './opening-lines.js'

/**
 * Make what an article opens with: where it appeared, its kind, title and authors, as far as the front matter has them.
 *
 * @param summaryLanguages  have their keywords under their summaries
 * @param house             sets subtitles
 */
export function makeOpening(
  article: Article,
  summaryLanguages: readonly string[],
  house: HouseStyle,
): Element {
  const { title, subtitle, authors, titles, lang, section } = article
  const kind = inLanguageOrFirst(section, lang)
  const ownLines = inLanguage(titles, lang)?.lines ?? [title]
  const notes = authors.filter(({ note }) => note !== undefined)
  return h(
    `header.${classes.opening}`,
    (article.imprint ?? []).filter((one) => one !== 'dates').flatMap((one) => imprintLine(one, article)),
    kind ? h(`p.${classes.sectionLabel}`, { lang: langOf(kind.lang, lang) }, kind.value) : [],
    h(`h1.${classes.title}`, onLines(ownLines)),
    subtitle
      ? h(`p.${classes.subtitle}`, subtitleParts(textOnly(subtitle), forLanguage(house.subtitle, lang)))
      : [],
    authors.flatMap((author) => {
      const affiliation = affiliationLine(author, lang, true)
      const contact = [author.email, author.orcid && `https://orcid.org/${author.orcid}`].filter(Boolean)
      return [
        h(`p.${classes.author}`, author.name, author.note ? noteCall(notes.indexOf(author), lang) : []),
        ...(affiliation ? [h(`p.${classes.affiliation}`, affiliation)] : []),
        ...(contact.length > 0
          ? [
              h(
                `p.${classes.contact}`,
                contact.flatMap((one, index) => [index > 0 ? '　' : '', addressLink(String(one))]),
              ),
            ]
          : []),
      ]
    }),
    article.imprint?.includes('dates') ? imprintLine('dates', article) : [],
    keywordsWithoutSummary(article, summaryLanguages),
  )
}

/**
 * Make what a summary opens with. Before the text and in the article's own language that is its name, since title and
 * authors have just been named; else title and authors in its language, where the front matter has them.
 *
 * @param lang      of the summary, BCP 47
 * @param isBefore  whether it is before the text
 * @param house     sets subtitles
 */
export function makeSummaryOpening(
  article: Article,
  lang: string,
  isBefore: boolean,
  house: HouseStyle,
): Element {
  const isOwn = primaryOf(lang) === primaryOf(article.lang)
  if (isOwn && isBefore)
    return h(`header.${classes.summaryOpening}`, h(`p.${classes.summaryLabel}`, articleWords(lang).abstract))
  const { title, subtitle, lines, lang: written } = summaryTitle(article, lang)
  const isOther = primaryOf(written) !== primaryOf(lang)
  return h(
    `header.${classes.summaryOpening}`,
    h(
      `h2.${classes.title}`,
      { lang: isBefore || isOther ? written : null },
      onLines(lines ?? [title]),
      subtitle ? generated(forLanguage(house.summaryTitleEnd, lang)) : [],
    ),
    subtitle
      ? h(
          `p.${classes.subtitle}`,
          { lang: isOther ? written : null },
          subtitleParts(subtitleLines(subtitle), forLanguage(house.subtitle, lang)),
        )
      : [],
    article.authors.flatMap((author) => {
      const affiliation = affiliationLine(author, lang, false)
      return [
        h(`p.${classes.author}`, nameIn(author, lang)),
        ...(affiliation ? [h(`p.${classes.affiliation}`, affiliation)] : []),
      ]
    }),
  )
}

/** The title above a summary: in its language, else the English one, else the article's own. */
function summaryTitle(
  { title, titleEn, subtitleEn, titles, lang: main }: Article,
  lang: string,
): ArticleTitle & { lang: string } {
  const own = inLanguage(titles, lang)
  if (own) return { ...own, lang }
  if (titleEn === undefined) return { title, lang: main }
  return { title: titleEn, ...(subtitleEn === undefined ? {} : { subtitle: subtitleEn }), lang: 'en' }
}

/** The line of the keywords of a summary; `undefined` where there are none. */
export function keywordsLine({ keywordsPrinted }: Article, lang: string): Element | undefined {
  const list = inLanguage(keywordsPrinted, lang)
  return list && list.length > 0
    ? h(`p.${classes.keywords}`, { lang }, articleWords(lang).keywords(list))
    : undefined
}

function keywordsWithoutSummary(article: Article, summaryLanguages: readonly string[]): Element[] {
  const { keywordsPrinted = {} } = article
  const isSummed = (lang: string): boolean =>
    summaryLanguages.some((one) => primaryOf(one) === primaryOf(lang))
  return Object.keys(keywordsPrinted)
    .filter((lang) => !isSummed(lang))
    .flatMap((lang) => keywordsLine(article, lang) ?? [])
}

/** The authors' notes, which the asterisks in the opening lead to: one note, since they are together at its foot. */
export function makeAuthorsNote({ authors, lang }: Article): Element | undefined {
  const notes = authors.flatMap(({ note }) => inLanguageOrFirst(note, lang) ?? [])
  if (notes.length === 0) return undefined
  const { mark } = articleWords(lang)
  return h(
    `aside.${classes.note}.${classes.authorsNote}`,
    { id: 'note-0', dataNote: '0' },
    notes.map((note, index) =>
      h(
        'p',
        { lang: langOf(note.lang, lang) },
        h(`span.${classes.noteNumber}`, { dataGenerated: '' }, mark(index)),
        note.value,
      ),
    ),
  )
}

/** The first asterisk is the call of the authors' note; the others only lead to it. */
function noteCall(index: number, lang: string): Element {
  const mark = articleWords(lang).mark(index)
  return index === 0
    ? h(`a.${classes.noteCall}`, { id: 'call-0', href: '#note-0', dataNote: '0', dataGenerated: '' }, mark)
    : h(`a.${classes.authorMark}`, { href: '#note-0', dataGenerated: '' }, mark)
}

function imprintLine(line: ImprintLine, article: Article): Element[] {
  const words = articleWords(article.lang)
  switch (line) {
    case 'journal': {
      const journal = journalLine(article)
      return journal ? [h(`p.${classes.imprint}.${classes.journalLine}`, journal)] : []
    }
    case 'doi':
      return article.doi ? [h(`p.${classes.imprint}`, addressLink(`https://doi.org/${article.doi}`))] : []
    case 'licence': {
      if (!article.licence) return []
      const { name, url } = article.licence
      const text = words.licence(name)
      return [h(`p.${classes.imprint}`, url ? h('a', { href: url }, text) : text)]
    }
    case 'dates': {
      const history = historyLine(article)
      return history ? [h(`p.${classes.history}`, history)] : []
    }
  }
}

function addressLink(address: string): Element {
  return h('a', { href: address.includes('@') ? `mailto:${address}` : address, lang: 'en' }, address)
}

function onLines(lines: readonly string[]): ElementContent[] {
  return lines.flatMap((line, index) => [
    ...(index > 0 ? [h('br')] : []),
    { type: 'text' as const, value: line },
  ])
}

/** A subtitle between what the house sets before and after it: the two-em dashes of a Japanese one. */
function subtitleParts(
  subtitle: readonly ElementContent[],
  { before, after }: { before: string; after: string },
): ElementContent[] {
  return [...generated(before), ...subtitle, ...generated(after)]
}

function generated(text: string): Element[] {
  return text === ''
    ? []
    : [h(/^―+$/.test(text) ? `span.${classes.dash}` : 'span', { dataGenerated: '' }, text)]
}

function textOnly(value: string): ElementContent[] {
  return [{ type: 'text', value }]
}

function langOf(lang: string, outer: string): string | null {
  return lang === outer ? null : lang
}

/** The years in parentheses at a subtitle's end stand on a line of their own. */
function subtitleLines(subtitle: string): ElementContent[] {
  const match = /^(.+ )(\([^()]+\))$/.exec(subtitle)
  if (!match) return textOnly(subtitle)
  return [{ type: 'text', value: match[1] ?? '' }, h(`span.${classes.years}`, match[2])]
}
