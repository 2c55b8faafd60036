import type { PageMap } from '../../model/page-map.js'
import type { SurveyedPage } from '../../model/printed-page.js'

/** Where each printed page begins, in its text and in its notes. */
export function pageMapOf(pages: readonly SurveyedPage[]): PageMap {
  return {
    pages: pages.map(({ number, start, notes }) => ({
      number,
      start,
      notes: notes.map(({ place }) => place),
    })),
  }
}
