/** What a generated part of an issue links an article with, until its pages stand beside the article's. */
export const PART_ADDRESS = 'https://part.invalid/'

/** The address of an article in its publication, which becomes a link to the article's first page. */
export function partAddress(index: number): string {
  return `${PART_ADDRESS}${index}`
}
