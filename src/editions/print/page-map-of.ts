import type { PageMap } from '../../model/page-map.js'
import type { SurveyedPage } from '../../model/printed-page.js'

/** Make the page map: where each printed page begins, in the text and in the notes. */
export function pageMapOf(pages: readonly SurveyedPage[]): PageMap {
  return {
    pages: pages.map(({ number, start, notes }) => ({
      number,
      start,
      notes: notes.map(({ place }) => place),
    })),
  }
}
