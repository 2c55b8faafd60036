import { inLanguage, type Translated } from './translated.js'

/** A name as it is printed, and its parts, which are sorted by and deposited. */
export interface PersonName {
  printed: string
  family?: string
  given?: string
}

/** A person, or a body, as the front matter gives them. */
export interface Author {
  /** Name as printed under the title, in the article's language. */
  name: string
  family?: string
  given?: string
  /** Name in Latin letters, as printed above a summary whose language has no name of its own in `names`. */
  latin?: string
  /** Reading in kana, for sorting. */
  reading?: string
  /** The reading of each part of the name. */
  readingParts?: { family: string; given?: string }
  /** Names by BCP 47 tag, the one in the article’s language among them. */
  names?: Readonly<Record<string, PersonName>>
  /** One or several, in the order of the front matter. */
  affiliations?: readonly Translated[]
  position?: Translated
  email?: string
  /** Sixteen digits in groups of four, the last of them checked: `0000-0002-1825-0097`. */
  orcid?: string
  /** What the asterisk after the name leads to. */
  note?: Translated
}

/**
 * The name of an author in a language: as the front matter gives it, else in Latin letters, else as under the title.
 *
 * @param lang  BCP 47
 */
export function nameIn({ name, latin, names }: Author, lang: string): string {
  return inLanguage(names, lang)?.printed ?? latin ?? name
}
