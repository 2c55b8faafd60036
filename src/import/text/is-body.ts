import { isUnfinished } from '../source/is-unfinished.js'
import type { PageLine } from '../source/source-page.js'
import { withoutMarks } from '../source/without-marks.js'
import type { TextMeasures } from './measure-text-pages.js'

/** A full line is shorter than its measure by less. */
const LEAST = 1.5

/** Of lines with more letters than this the length is not exact. */
const FEW = 6
const LETTERS = /[\p{sc=Latin}\p{sc=Cyrillic}]/gu
/** So near to the text's measure is no note's line. */
const NEARER = 0.2

/** Whether lines are the text's and no note's: those that are full have its measure, where the notes have a longer one. */
export function isBody(
  lines: readonly PageLine[],
  { body, notes, isJustified, areApart }: TextMeasures,
): boolean {
  if (!isJustified || !areApart) return false
  const full = lines
    .filter(({ text }) => isUnfinished(text) && (withoutMarks(text).match(LETTERS)?.length ?? 0) < FEW)
    .map(({ end, indent }) => end - indent)
    .filter((length) => length > body - LEAST)
    .sort((a, b) => a - b)
  const middle = full[Math.floor(full.length / 2)]
  return middle !== undefined && full.length > 1 && middle < body + (notes - body) * NEARER
}
