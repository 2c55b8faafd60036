import type { TextOnPage } from './offset-on-page.js'

/** Get the place in an article's text at which the text of a page ends. */
export function endOfPageText({
  start,
  text,
  stretches = [{ text, offset: start.offset }],
}: TextOnPage): number {
  return Math.max(start.offset, ...stretches.map((stretch) => stretch.offset + stretch.text.length))
}
