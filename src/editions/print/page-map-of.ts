import type { PageMap } from '../../model/page-map.js'
import type { SurveyedPage } from '../../model/printed-page.js'

/** Where each printed page begins, in its text and in its notes. */
export function pageMapOf(pages: readonly SurveyedPage[]): PageMap {
  const read = new Map<number, number>()
  let start = 0
  return {
    pages: pages.map((page) => {
      const entry = {
        number: page.number,
        start,
        notes: page.notes.map(({ number, text }) => {
          const from = read.get(number) ?? 0
          read.set(number, from + text.length)
          return { note: number, start: from }
        }),
      }
      start += page.text.length
      return entry
    }),
  }
}
