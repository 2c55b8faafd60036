import type { Point } from 'unist'
import type { VFile } from 'vfile'
import type { Article, ArticleDates } from '../model/article.js'
import type { PersonName } from '../model/author.js'
import { directionOf } from '../model/direction-of.js'
import { pagesOf } from '../model/pages-of.js'
import { report } from '../model/report.js'
import { findAuthorFault } from './find-author-faults.js'
import { listJoinedNames } from './list-joined-names.js'

/** Places of keys of the front matter. */
export type PlaceOfKey = (path: readonly PropertyKey[]) => Point | undefined

/**
 * Check what the front matter says in one place against what it says in another.
 *
 * @param file  gets `contradictory-pages`, `dates-out-of-order`, `doubtful-author`, `foreign-doi`, `joined-authors`,
 *              `joined-keywords` and `right-to-left-article`
 * @param prefix  of the DOIs of the journal, where it has one
 */
export function checkFrontMatter(
  { authors, journal, firstPage, lang, doi, dates = {}, keywords, keywordsPrinted }: Omit<Article, 'images'>,
  placeOf: PlaceOfKey,
  file: VFile,
  prefix?: string,
): void {
  if (doi !== undefined && prefix !== undefined && !doi.startsWith(`${prefix}/`))
    report(file, 'foreign-doi', { doi, prefix }, placeOf(['doi']))
  if (directionOf(lang) === 'rtl') report(file, 'right-to-left-article', { lang }, placeOf(['lang']))
  for (const [index, { names = {} }] of authors.entries())
    checkNames(Object.values(names), placeOf(['author', index, 'name']), file)
  checkKeywords(keywordsPrinted ?? { [lang]: keywords }, placeOf(['keywords']), file)
  const first = pagesOf(journal?.pages)?.first
  // How many pages there are is known when they are made.
  file.data.placeOfPages = placeOf(['journal', 'pages'])
  file.data.placeOfNocite = placeOf(['nocite'])
  if (first !== undefined && first !== firstPage)
    report(file, 'contradictory-pages.first', { first, firstPage }, placeOf(['journal', 'pages']))
  const steps = (['received', 'revised', 'accepted', 'published'] as const).filter((step) => dates[step])
  for (const [index, step] of steps.entries()) {
    const before = steps[index - 1]
    if (before && isEarlier(dates, step, before))
      report(file, 'dates-out-of-order', { step, before }, placeOf(['dates', step]))
  }
}

/** Check the names of one author. */
function checkNames(names: readonly PersonName[], place: Point | undefined, file: VFile): void {
  for (const { printed: name, family } of names) {
    const [one, other] = listJoinedNames(name)
    if (one !== undefined && other !== undefined) {
      report(file, 'joined-authors', { name, one, other }, place)
      return
    }
    const found = family === undefined ? findAuthorFault(name) : undefined
    if (found?.fault === 'affiliation') report(file, 'doubtful-author.affiliation', { name, ...found }, place)
    if (found?.fault === 'inverted') report(file, 'doubtful-author.inverted', { name, ...found }, place)
    if (found) return
  }
}

/** Find several keywords that are one to YAML, since what divides them is no half-width comma. */
function checkKeywords(
  keywords: Readonly<Record<string, readonly string[]>>,
  place: Point | undefined,
  file: VFile,
): void {
  for (const keyword of Object.values(keywords).flat()) {
    const parts = keyword.split(/\s*[、，;；]\s*/u).filter((part) => part !== '')
    if (parts.length > 1) report(file, 'joined-keywords', { keyword, list: parts.join(', ') }, place)
  }
}

/** Whether one date is before another, as far as both are known. */
function isEarlier(dates: ArticleDates, step: keyof ArticleDates, before: keyof ArticleDates): boolean {
  const [date = '', other = ''] = [dates[step], dates[before]]
  const known = Math.min(date.length, other.length)
  return date.slice(0, known) < other.slice(0, known)
}
