import type { SurveyedPage } from './printed-page.js'

/** What a page has of an article's running text. */
export type TextOnPage = Pick<SurveyedPage, 'start' | 'text' | 'stretches'>

/**
 * Get the place in an article's text of a character of a page.
 *
 * @param index  of the character in the text of the page
 */
export function offsetOnPage(page: TextOnPage, index: number): number {
  let from = 0
  for (const { text, offset } of page.stretches ?? []) {
    if (index < from + text.length) return offset + index - from
    from += text.length
  }
  return page.start.offset + index - from
}
