/**
 * What proofreading finds beside the faults of `rules.ts`. A front matter may silence each by its id.
 *
 * An id is a noun phrase of the fault and is never given a second meaning.
 */
export const findingIds = [
  // Signs
  'doubled-punctuation',
  'foreign-punctuation',
  'straight-quotation-mark',
  'half-width-bracket',
  'unmatched-bracket',
  'empty-brackets',
  'single-ellipsis',
  'single-dash',
  'sign-in-two-characters',
  'missing-full-stop',
  'heading-full-stop',
  // Spaces
  'stray-space',
  'doubled-space',
  'misspaced-sign',
  'indented-paragraph',
  'hard-line-break',
  'space-before-note-call',
  // Characters and words
  'mixed-width',
  'half-width-kana',
  'look-alike-kana',
  'look-alike-letter',
  'broken-word',
  'doubled-word',
  'repeated-sentence',
  'unfinished-place',
  // Names
  'name-in-two-spellings',
  'kana-in-two-spellings',
  'initials-in-two-spacings',
  // Numbers
  'backward-range',
  'range-in-two-writings',
  'year-in-two-writings',
  'wrong-era-year',
  'impossible-date',
  // Notes
  'note-call-on-other-side',
  'wrong-page-label',
  'page-label-in-two-writings',
  'unparted-page-label',
  'unclear-ibid',
  'unknown-short-title',
  'unused-abbreviation',
  // Japanese prose, through textlint
  'polite-form',
  'dropped-ra',
  'redundant-expression',
  'doubled-particle',
  'dictionary-spelling',
  // Lines and pages
  'loose-line',
  'tight-line',
  'unhyphenated-break',
  'hyphen-ladder',
  'repeated-line-edge',
  'short-last-line',
  'widow-line',
  'orphan-line',
  'word-over-page',
  'stranded-heading',
  'white-foot',
  'nearly-empty-page',
  'parted-note',
  // Silencing
  'unknown-silence',
] as const

export type FindingId = (typeof findingIds)[number]
