import type { PageLine } from './source-page.js'
import { withoutMarks } from './without-marks.js'

const WORD_AT_END = /[\p{sc=Latin}\p{sc=Cyrillic}\d]$/u
/** A paragraph's first line is shorter by its indent, and words are longer in some faces than in others. */
const FULL = 0.88

/**
 * Whether a line may have at its end the whole of a word that was broken there: a PDF that says so by replacement text
 * gives it to every program that reads it (ISO 32000-1, 14.9.4).
 */
export function isOverfull({ text, end, indent }: PageLine, measure: number): boolean {
  return end - indent > measure * FULL && WORD_AT_END.test(withoutMarks(text).trimEnd())
}
