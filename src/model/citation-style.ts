/** A journal's own citation style. */
export interface CitationStyle {
  /** The file, as messages name it. */
  path: string
  /** CSL, or CSL-M with a layout for each language. */
  csl: string
  /** Whether sources are cited in notes, or in the text (author and year, or a number). */
  kind: 'note' | 'in-text'
  /** What the whole of a citation stands between: `(` and `)`. */
  before: string
  after: string
  /** Locales by their tags, over those that kiyo brings. */
  locales: Readonly<Record<string, string>>
}
