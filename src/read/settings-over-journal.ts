import type { Journal } from '../model/journal.js'
import { languageTag } from '../model/language-tag.js'
import { inLanguageOrFirst, type Translated } from '../model/translated.js'

/**
 * Merge the settings of an article with those of its journal, which apply where the front matter has none.
 *
 * @param value    the front matter, not yet checked
 * @param journal  `undefined` where the article has none
 * @returns        the front matter in the same form
 */
export function settingsOverJournal(value: unknown, journal: Journal | undefined): unknown {
  if (!journal || !isGroup(value)) return value
  const lang = 'lang' in value ? value.lang : journal.languages[0]
  const language = (typeof lang === 'string' && languageTag(lang)) || journal.languages[0]
  const textIn = (texts: Translated): string => inLanguageOrFirst(texts, language)?.value ?? ''
  const { publisher, issn, eissn, licence, imprint } = journal
  const ofJournal = {
    title: textIn(journal.title),
    ...(issn === undefined ? {} : { issn }),
    ...(eissn === undefined ? {} : { eissn }),
    ...(publisher === undefined ? {} : { publisher: textIn(publisher) }),
  }
  const own = 'journal' in value ? value.journal : {}
  return {
    lang,
    // An article with its own rights statement does not inherit the licence.
    ...(licence === undefined || 'rights' in value ? {} : { licence }),
    ...(imprint === undefined ? {} : { imprint }),
    ...value,
    ...summaries(value, journal),
    ...doi(value, journal),
    ...worksCited(value, journal),
    journal: isGroup(own) ? { ...ofJournal, ...own } : own,
  }
}

/** Where summaries are, language by language. */
function summaries(value: Record<string, unknown>, { summaryPlaces }: Journal): object {
  if (summaryPlaces === undefined) return {}
  const { '*': any, ...named } = summaryPlaces
  const own = 'summaries' in value ? value.summaries : undefined
  // A place for all languages is all that is said of them; the schema knows it by an empty tag.
  if (own !== undefined) return isGroup(own) ? { summaries: { ...named, ...own } } : {}
  return { summaries: any ?? named }
}

/** A DOI may be written without the beginning that all of its journal have. */
function doi(value: Record<string, unknown>, { doiPrefix, isUnread }: Journal): object {
  const own = 'doi' in value ? value.doi : undefined
  if (typeof own !== 'string' || !/^[^\s/:]+$/.test(own)) return {}
  if (isUnread) return { doi: undefined }
  return doiPrefix === undefined ? {} : { doi: `${doiPrefix}/${own}` }
}

/** Sources that the text cites by author and year, or by number, are listed after it, unless the article says otherwise. */
function worksCited(value: Record<string, unknown>, { citations }: Journal): object {
  const own = 'citations' in value ? value.citations : {}
  return citations?.kind === 'in-text' && isGroup(own) ? { citations: { 'works-cited': true, ...own } } : {}
}

function isGroup(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}
