import type { Element } from 'xast'
import { elementsIn } from '../../xml/elements-in.js'
import { textIn } from '../../xml/text-in.js'
import type { WordSource } from './word-document.js'
import { childOf, elementsOf } from './word-xml.js'

/** Word's types of sources as CSL has them. */
const TYPES: Readonly<Record<string, string>> = {
  Book: 'book',
  BookSection: 'chapter',
  JournalArticle: 'article-journal',
  ArticleInAPeriodical: 'article-magazine',
  ConferenceProceedings: 'paper-conference',
  Report: 'report',
  SoundRecording: 'song',
  Performance: 'performance',
  Art: 'graphic',
  DocumentFromInternetSite: 'webpage',
  InternetSite: 'webpage',
  Film: 'motion_picture',
  Interview: 'interview',
  Patent: 'patent',
  ElectronicSource: 'webpage',
  Case: 'legal_case',
  Misc: 'document',
}
/** Word's fields by the field of CSL that each is. */
const FIELDS: Readonly<Record<string, string>> = {
  Title: 'title',
  JournalName: 'container-title',
  BookTitle: 'container-title',
  PeriodicalTitle: 'container-title',
  ConferenceName: 'event',
  InternetSiteTitle: 'container-title',
  Publisher: 'publisher',
  City: 'publisher-place',
  Volume: 'volume',
  NumberVolumes: 'number-of-volumes',
  Issue: 'issue',
  Edition: 'edition',
  Pages: 'page',
  URL: 'URL',
  DOI: 'DOI',
  StandardNumber: 'ISBN',
  ShortTitle: 'title-short',
  Comments: 'note',
}
const ROLES: Readonly<Record<string, string>> = {
  Author: 'author',
  Editor: 'editor',
  Translator: 'translator',
  Compiler: 'compiler',
  BookAuthor: 'container-author',
  Director: 'director',
  Interviewee: 'author',
  Interviewer: 'interviewer',
}

/**
 * Read the sources that Word keeps itself.
 *
 * @param root  `b:Sources`
 * @returns     tag → source, its item as CSL-JSON
 * @see ECMA-376-1, 22.6 "Bibliography"
 */
export function readBibliography(root: Element): Map<string, WordSource> {
  const sources = elementsIn(root, 'b:Source').map((source): [string, WordSource] => {
    const tag = wordsOf(source, 'b:Tag')
    const fields = Object.entries(FIELDS).flatMap(([name, field]) => {
      const value = wordsOf(source, `b:${name}`)
      return value ? [[field, value]] : []
    })
    const names = Object.entries(ROLES).flatMap(([name, role]) => {
      const people = namesOf(childOf(childOf(source, 'b:Author'), `b:${name}`))
      return people.length > 0 ? [[role, people]] : []
    })
    const issued = dateOf(source, ['b:Year', 'b:Month', 'b:Day'])
    const accessed = dateOf(source, ['b:YearAccessed', 'b:MonthAccessed', 'b:DayAccessed'])
    const item = {
      id: tag,
      type: TYPES[wordsOf(source, 'b:SourceType')] ?? 'document',
      ...Object.fromEntries(fields),
      ...Object.fromEntries(names),
      ...(issued ? { issued } : {}),
      ...(accessed ? { accessed } : {}),
    }
    return [tag, { id: tag, item }]
  })
  return new Map(sources)
}

function wordsOf(element: Element, name: string): string {
  const child = childOf(element, name)
  return child ? textIn(child).replace(/\s+/g, ' ').trim() : ''
}

function namesOf(role: Element | undefined): Record<string, string>[] {
  const corporate = role ? wordsOf(role, 'b:Corporate') : ''
  if (corporate) return [{ literal: corporate }]
  return elementsOf(childOf(role, 'b:NameList')).map((person) => {
    const family = wordsOf(person, 'b:Last')
    const given = [wordsOf(person, 'b:First'), wordsOf(person, 'b:Middle')].filter(Boolean).join(' ')
    return { ...(family ? { family } : {}), ...(given ? { given } : {}) }
  })
}

/** CSL's date of a year, a month and a day, of which the later ones may be missing or words. */
function dateOf(source: Element, names: readonly string[]): object | undefined {
  const texts = names.map((name) => wordsOf(source, name))
  if (!texts[0]) return undefined
  const parts: number[] = []
  for (const text of texts) {
    const number = /^\d+$/.test(text) ? Number(text) : 0
    if (number === 0) break
    parts.push(number)
  }
  return parts.length > 0 ? { 'date-parts': [parts] } : { literal: texts[0] }
}
