import { isEastAsian } from './is-east-asian.js'

/**
 * Get the pages of an article as they are printed: a range has an en dash where the front matter has a hyphen. Japanese
 * keeps what is written.
 *
 * @param pages  as in `5-10`
 * @param lang   of the article, BCP 47
 */
export function printedPages(pages: string | undefined, lang: string): string | undefined {
  return isEastAsian(lang) ? pages : pages?.replace(/(?<=\d)-(?=\d)/g, '–')
}
