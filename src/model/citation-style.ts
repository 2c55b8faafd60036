/** What a citation stands between: `(` and `)`. */
export interface CitationAffixes {
  before: string
  after: string
}

/** A journal's own citation style. */
export interface CitationStyle extends CitationAffixes {
  /** The file, as messages name it. */
  path: string
  /** CSL, or CSL-M with a layout for each language. */
  csl: string
  /** Whether sources are cited in notes, or in the text (author and year, or a number). */
  kind: 'note' | 'in-text'
  /** Those of the layouts for a language, by the tag of it without its region: the others are for all languages. */
  affixes: Readonly<Record<string, CitationAffixes>>
  /** Locales by their tags, over those that kiyo brings. */
  locales: Readonly<Record<string, string>>
}
