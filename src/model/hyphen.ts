/**
 * The hyphen of a word that is broken at a line's end: U+2043, which has a hyphen's glyph of its own in the faces.
 *
 * `finish-pdf.ts` gives that glyph the meaning U+00AD in the PDF's text, so that programs can distinguish it from the
 * hyphens that the author wrote. The style sheets name it as `hyphenate-character`.
 */
export const HYPHEN = '\u2043'
