/**
 * Every fault that kiyo can report, by its rule id: how grave it is and the exit code an error of it asks for.
 *
 * A rule id is a noun phrase of the fault. An id is never given a second meaning.
 * Exit codes follow sysexits where it has one: 65 bad input, 66 missing input, 1 a check of an edition failed.
 */
export const rules = {
  // The folder and its files
  'missing-manuscript': { severity: 'error', exit: 66 },
  'missing-image': { severity: 'error', exit: 66 },
  'path-outside-folder': { severity: 'error', exit: 65 },
  'unreadable-file': { severity: 'error', exit: 65 },
  'unsupported-image': { severity: 'error', exit: 65 },
  'oversized-image': { severity: 'error', exit: 65 },
  'oversized-manuscript': { severity: 'error', exit: 65 },
  'invalid-encoding': { severity: 'error', exit: 65 },
  'control-character': { severity: 'error', exit: 65 },
  'private-use-character': { severity: 'error', exit: 65 },
  'decomposed-character': { severity: 'warning', exit: 0 },
  'compatibility-character': { severity: 'warning', exit: 0 },
  'invisible-character': { severity: 'warning', exit: 0 },
  'mixed-script-word': { severity: 'warning', exit: 0 },
  // Front matter
  'missing-front-matter': { severity: 'error', exit: 65 },
  'invalid-front-matter': { severity: 'error', exit: 65 },
  'missing-style': { severity: 'error', exit: 66 },
  'invalid-style': { severity: 'error', exit: 65 },
  // Markdown
  'undefined-note': { severity: 'error', exit: 65 },
  'duplicate-note': { severity: 'error', exit: 65 },
  'uncalled-note': { severity: 'error', exit: 65 },
  'repeated-note-call': { severity: 'error', exit: 65 },
  'inline-note': { severity: 'warning', exit: 0 },
  'misplaced-note-call': { severity: 'error', exit: 65 },
  'unknown-directive': { severity: 'warning', exit: 0 },
  'invalid-directive': { severity: 'error', exit: 65 },
  'invalid-page-mark': { severity: 'error', exit: 65 },
  'removed-markup': { severity: 'warning', exit: 0 },
  'forbidden-markup': { severity: 'error', exit: 65 },
  'heading-out-of-order': { severity: 'warning', exit: 0 },
  'missing-alternative-text': { severity: 'warning', exit: 0 },
  'deep-nesting': { severity: 'error', exit: 65 },
  'unresolved-reference': { severity: 'error', exit: 65 },
  // Citations and references
  'unreadable-references': { severity: 'error', exit: 65 },
  'invalid-reference': { severity: 'error', exit: 65 },
  'duplicate-reference': { severity: 'error', exit: 65 },
  'incomplete-reference': { severity: 'warning', exit: 0 },
  'unused-reference': { severity: 'warning', exit: 0 },
  'undeclared-language': { severity: 'warning', exit: 0 },
  'unknown-citation': { severity: 'error', exit: 65 },
  'meaningless-locator': { severity: 'warning', exit: 0 },
  // What the EPUB can do with the manuscript
  'missing-page-map': { severity: 'warning', exit: 0 },
  'oversized-note': { severity: 'warning', exit: 0 },
  // Fonts
  'fallback-face': { severity: 'warning', exit: 0 },
  'missing-glyph': { severity: 'error', exit: 65 },
  // The note audit and the checks of the finished editions
  'page-out-of-step': { severity: 'warning', exit: 0 },
  'page-out-of-order': { severity: 'error', exit: 1 },
  'lost-text': { severity: 'error', exit: 1 },
  'lost-note': { severity: 'error', exit: 1 },
  'duplicated-note': { severity: 'error', exit: 1 },
  'note-off-page': { severity: 'error', exit: 1 },
  'note-out-of-order': { severity: 'error', exit: 1 },
  'note-outside-page': { severity: 'error', exit: 1 },
  'overlapping-text': { severity: 'error', exit: 1 },
  'forbidden-line-break': { severity: 'error', exit: 1 },
  'misset-line': { severity: 'error', exit: 1 },
  'text-outside-page': { severity: 'error', exit: 1 },
  'unbreakable-block': { severity: 'warning', exit: 0 },
  'blocked-request': { severity: 'error', exit: 65 },
  'incomplete-font': { severity: 'error', exit: 1 },
  'foreign-font': { severity: 'error', exit: 1 },
  'type-3-font': { severity: 'error', exit: 1 },
  'coloured-press-file': { severity: 'error', exit: 1 },
  'edition-mismatch': { severity: 'error', exit: 1 },
  // The check of the finished EPUB
  'broken-epub': { severity: 'error', exit: 1 },
  'faulty-metadata': { severity: 'error', exit: 1 },
  'faulty-navigation': { severity: 'error', exit: 1 },
  'misplaced-page-break': { severity: 'error', exit: 1 },
  'unpaired-note': { severity: 'error', exit: 1 },
  'broken-link': { severity: 'error', exit: 1 },
  'unsafe-markup': { severity: 'error', exit: 1 },
  'inaccessible-markup': { severity: 'error', exit: 1 },
  'stray-character': { severity: 'error', exit: 1 },
  // The import of published articles
  'empty-source': { severity: 'error', exit: 65 },
  'scanned-source': { severity: 'error', exit: 65 },
  'encrypted-source': { severity: 'error', exit: 65 },
  'damaged-source': { severity: 'error', exit: 65 },
  'oversized-source': { severity: 'error', exit: 65 },
  'two-column-source': { severity: 'error', exit: 65 },
  'unsupported-source': { severity: 'error', exit: 65 },
} as const satisfies Record<string, { severity: 'error' | 'warning'; exit: 0 | 1 | 65 | 66 }>

export type RuleId = keyof typeof rules
