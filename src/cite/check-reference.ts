import type { CslItem } from '../model/csl-item.js'
import { reportCapped } from '../model/report-capped.js'
import { isArchival } from './archival.js'
import type { Reference } from './reference.js'

/** Fields of which a source needs at least one, by type; types that are not listed need a title and a year. */
const NEEDED: Readonly<Record<string, readonly (readonly string[])[]>> = {
  book: [
    ['title'],
    ['author', 'editor', 'compiler', 'editorial-director', 'publisher', 'publisher-place'],
    ['issued'],
  ],
  chapter: [['author'], ['title'], ['container-title'], ['issued']],
  'paper-conference': [['author'], ['title'], ['issued', 'event-title', 'container-title']],
  'article-journal': [['author'], ['title'], ['container-title'], ['issued']],
  'article-magazine': [['title'], ['container-title'], ['issued']],
  'article-newspaper': [['title'], ['container-title'], ['issued']],
  thesis: [['author'], ['title'], ['publisher', 'publisher-place'], ['issued']],
  archive: [['archive_location', 'title', 'author']],
  manuscript: [
    ['archive', 'author'],
    ['archive_location', 'title'],
  ],
  personal_communication: [['author', 'title'], ['issued']],
  'review-book': [['title', 'reviewed-title'], ['container-title'], ['issued']],
  review: [['title', 'reviewed-title'], ['container-title'], ['issued']],
  webpage: [['title'], ['URL', 'DOI']],
  'post-weblog': [['title'], ['URL', 'DOI']],
  standard: [['title'], ['number', 'issued', 'URL']],
  speech: [['author'], ['title']],
}
const OTHERS: readonly (readonly string[])[] = [['title'], ['issued', 'URL', 'DOI']]

/**
 * Report fields that a source lacks and its type needs: the archive of an archival file, the journal of an article.
 *
 * @param reference  a source that is cited
 */
export function checkReference({ key, item, file, place }: Reference): void {
  const needed = isArchival(item) ? NEEDED.archive : NEEDED[item.type]
  const missing = (needed ?? OTHERS).filter((fields) => !fields.some((field) => has(item, field)))
  if (missing.length === 0) return
  reportCapped(file, 'incomplete-reference', { key, type: item.type, missing }, place)
}

function has(item: CslItem, field: string): boolean {
  const value = item[field]
  return Array.isArray(value) ? value.length > 0 : value !== undefined
}
