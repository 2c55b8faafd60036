import type { Point } from 'unist'
import type { VFile } from 'vfile'
import type { Article, ArticleDates } from '../model/article.js'
import { directionOf } from '../model/direction-of.js'
import { pagesOf } from '../model/pages-of.js'
import { report } from '../model/report.js'
import { listJoinedNames } from './list-joined-names.js'

/** Places of keys of the front matter. */
export type PlaceOfKey = (path: readonly PropertyKey[]) => Point | undefined

/**
 * Check what the front matter says in one place against what it says in another.
 *
 * @param file  gets `contradictory-pages`, `dates-out-of-order`, `foreign-doi`, `joined-authors` and
 *              `right-to-left-article`
 * @param prefix  of the DOIs of the journal, where it has one
 */
export function checkFrontMatter(
  { authors, journal, firstPage, lang, doi, dates = {} }: Omit<Article, 'images'>,
  placeOf: PlaceOfKey,
  file: VFile,
  prefix?: string,
): void {
  if (doi !== undefined && prefix !== undefined && !doi.startsWith(`${prefix}/`))
    report(file, 'foreign-doi', { doi, prefix }, placeOf(['doi']))
  if (directionOf(lang) === 'rtl') report(file, 'right-to-left-article', { lang }, placeOf(['lang']))
  for (const [index, { names = {} }] of authors.entries()) {
    const joined = Object.values(names).find(({ printed }) => listJoinedNames(printed).length > 1)
    const [one = '', other = ''] = listJoinedNames(joined?.printed ?? '')
    if (joined)
      report(file, 'joined-authors', { name: joined.printed, one, other }, placeOf(['author', index, 'name']))
  }
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

/** Whether one date is before another, as far as both are known. */
function isEarlier(dates: ArticleDates, step: keyof ArticleDates, before: keyof ArticleDates): boolean {
  const [date = '', other = ''] = [dates[step], dates[before]]
  const known = Math.min(date.length, other.length)
  return date.slice(0, known) < other.slice(0, known)
}
