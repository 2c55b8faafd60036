import type { ParagraphReason } from '../../messages/import/text-decisions.js'
import { estimateWidth } from '../source/estimate-width.js'
import { isOverfull } from '../source/is-overfull.js'
import { isUnfinished } from '../source/is-unfinished.js'
import { noiseOf } from '../source/noise-of.js'
import { scripts } from '../source/scripts.js'
import type { PageLine } from '../source/source-page.js'
import { withoutMarks } from '../source/without-marks.js'

/** A paragraph's beginning, and whether its evidence is more than a width. */
export interface ParagraphBreak {
  isSure: boolean
  reason: ParagraphReason
}

/** What may be at a line's beginning only with what precedes it, or at its end only with what follows. */
const HEAD =
  /^[「『（［〔〈《【]*(?:[\p{L}\p{M}\p{N}’'.-]+|.)[、。，．」』）］〕〉》】・：；？！々ーぁぃぅぇぉっゃゅょァィゥェォッャュョ]*/u
const JAPANESE = new RegExp(`[${scripts.japanese}]`, 'u')
const WESTERN = new RegExp(`[${scripts.western}]`, 'gu')
const GOES_ON = /[、，,;；:：\-‐\u00ad]\s*$/u
/** A word may be broken, so that no more of it than this has to fit. */
const WORD = 3
/** A line that ends no sentence breaks off only if it is short by this much. */
const BROKEN_OFF = 2.5
/** A line that ends a sentence and is short by this much ends a paragraph. */
const CLEAR = 1.9
/** Words are not spaced so far as Japanese characters are. */
const LETTERS_LESS = 0.7
/** The length of a line of Japanese with few letters is known exactly. */
const LINE_NOISE = noiseOf('')
const EXACT = LINE_NOISE + 0.04
/** Lines in letters must be so many that their length can be measured. */
const FEWEST = 8
/** Of paragraphs with space between them so many begin below it; others follow a list or a quotation. */
const SPACED = 0.85

/**
 * Find the paragraphs of justified text whose lines do not say their indents: where the first word of the next line
 * would still have fitted on the line, the line ended a paragraph; where a line is shorter than the measure by an indent, it
 * began one.
 *
 * @param lines     the text without notes and furniture
 * @param isHeading  lines that are headings
 * @param isItem     lines that begin an item
 * @param measure   of full lines, in full-width characters
 * @returns         the lines that begin paragraphs
 */
export function findParagraphBreaks(
  lines: readonly PageLine[],
  isHeading: (line: PageLine) => boolean,
  isItem: (line: PageLine) => boolean,
  measure: number,
): Map<PageLine, ParagraphBreak> {
  const isApart = (line: PageLine): boolean => isHeading(line) || isItem(line)
  const bias = biasOf(lines, measure)
  const trust = blankLinesSay(lines)
  const lengths = lines.map((line) => line.end - bias * westernPart(line))
  for (const [index, line] of lines.entries()) {
    if (index + 1 < lines.length && line.end > measure + LINE_NOISE && isOverfull(line, measure)) {
      const next = (lengths[index + 1] ?? 0) + restOf(line.text)
      lengths[index + 1] = Math.max(lengths[index + 1] ?? 0, Math.min(measure, next))
    }
  }
  const room = (index: number, most = measure): number =>
    most - (lengths[index] ?? 0) - headOf(lines[index + 1]?.text ?? '')
  const isShort = (index: number): boolean => room(index) > CLEAR
  const indent = indentOf(lines, lengths, measure, isShort)
  const isSpaced = areSpaced(lines, (index) => !isApart(lines[index] as PageLine) && isShort(index - 1))
  const breaks = new Map<PageLine, ParagraphBreak>()
  /** Where the block begins that goes on. */
  let from = 0
  for (const [index, line] of lines.entries()) {
    const before = lines[index - 1]
    if (!before || isApart(line) || isHeading(before)) {
      from = index
      continue
    }
    const found = breakAt(index)
    if (!found) continue
    breaks.set(line, found)
    from = index
  }
  return breaks

  function breakAt(index: number): ParagraphBreak | undefined {
    const [before, line] = [lines[index - 1], lines[index]] as [PageLine, PageLine]
    if (isSpaced && line.above === 0 && !line.startsPage) return undefined
    const isFirst = from === index - 1
    const left = room(index - 1, narrowed(index - 1)) - (isFirst ? indent : 0)
    if (isUnfinished(before.text)) {
      if (GOES_ON.test(withoutMarks(before.text)) || left < BROKEN_OFF + noiseOf(before.text))
        return undefined
      return { isSure: false, reason: 'short-and-unfinished' }
    }
    if (left > CLEAR - LETTERS_LESS * westernPart(before) + noiseOf(before.text))
      return { isSure: true, reason: 'short' }
    if (trust && line.above > 0 && !line.startsPage) return { isSure: true, reason: 'empty-line' }
    // The line above is full, or nearly so: whether this one lacks an indent is all that there is to see
    const next = lines[index + 1]
    if (indent < 0.5 || !next || !isUnfinished(line.text) || isApart(next)) return undefined
    const lack = measure - (lengths[index] ?? 0)
    const reason = 'shorter-by-indent'
    // Both are short by the same: lines of one narrow block
    if (isFirst && Math.abs(left + indent - room(index)) < 1) return undefined
    if (left > LINE_NOISE + (noiseOf(before.text) - LINE_NOISE) * 0.4)
      return lack > indent / 2 && lack < 4 * indent ? { isSure: false, reason } : undefined
    const isLikely = Math.abs(lack - indent) < 0.3 && room(index) > -0.45 && noiseOf(line.text) < EXACT
    return isLikely ? { isSure: false, reason } : undefined
  }

  /** The measure of the block that goes on, which is narrower in a quotation or an item. */
  function narrowed(last: number): number {
    let widest = 0
    let count = 0
    for (let index = from; index < last; index++) {
      const line = lines[index]
      if (!line || !isUnfinished(line.text)) continue
      if (room(index) < LINE_NOISE * 2) return measure
      widest = Math.max(widest, lengths[index] ?? 0)
      count++
    }
    return count > 0 ? Math.min(measure, widest + LINE_NOISE) : measure
  }
}

/** What of a line has to stay together, in full-width characters. */
function headOf(text: string): number {
  const plain = withoutMarks(text).trimStart()
  const head = HEAD.exec(plain)?.[0] ?? ''
  const first = JAPANESE.test(head)
    ? (/^[「『（［〔〈《【]*.[、。，．」』）］〕〉》】・：；？！々ーぁぃぅぇぉっゃゅょァィゥェォッャュョ]*/u.exec(
        head,
      )?.[0] ?? head)
    : head
  return Math.min(estimateWidth(first), WORD)
}

/** By how much first lines are shorter than others: those that follow lines that surely end a paragraph. */
function indentOf(
  lines: readonly PageLine[],
  lengths: readonly number[],
  measure: number,
  isShort: (index: number) => boolean,
): number {
  const first = [...lines.keys()].filter((index) => {
    const [before, line] = [lines[index - 1], lines[index]]
    return before && line && isShort(index - 1) && !isUnfinished(before.text) && isUnfinished(line.text)
  })
  const exact = first.filter((index) => noiseOf(lines[index]?.text ?? '') < EXACT)
  const lacks = (exact.length > 1 ? exact : first)
    .map((index) => measure - (lengths[index] ?? 0))
    .filter((lack) => lack < 3)
    .sort((a, b) => a - b)
  const middle = lacks[Math.floor(lacks.length / 2)] ?? 0
  // Of a few lines of letters the length says only that there is an indent
  if (exact.length < 2) return middle > 0.3 ? Math.max(1, middle) : 0
  return Math.max(0, middle)
}

/** Whether there is space between paragraphs: over nearly all lines that follow a short end of a sentence. */
function areSpaced(lines: readonly PageLine[], isAfterShort: (index: number) => boolean): boolean {
  const begin = lines.filter(({ startsPage, isPlaced }, index) => {
    const before = lines[index - 1]
    return isPlaced && !startsPage && before && isAfterShort(index) && !isUnfinished(before.text)
  })
  const spaced = begin.filter(({ above }) => above > 0).length
  return spaced >= FEWEST && spaced > begin.length * SPACED
}

/** What of the last word of a line was on the next one, at most. */
function restOf(text: string): number {
  const word = /[\p{sc=Latin}\p{sc=Cyrillic}]+$/u.exec(withoutMarks(text).trimEnd())?.[0] ?? ''
  return estimateWidth(word.slice(2))
}

function westernPart({ text }: PageLine): number {
  const plain = withoutMarks(text)
  return Math.min(1, (plain.match(WESTERN)?.length ?? 0) / Math.max(1, plain.length) / 0.8)
}

/** How much longer than the measure lines of letters are estimated: the face may be narrower than most. */
function biasOf(lines: readonly PageLine[], measure: number): number {
  const over = lines
    .filter((line) => westernPart(line) > 0.9 && line.end > measure * 0.85 && isUnfinished(line.text))
    .map(({ end }) => end - measure)
    .sort((a, b) => a - b)
  return over.length < FEWEST ? 0 : (over[Math.floor(over.length / 2)] ?? 0)
}

/** Empty lines between paragraphs mean something, unless they are inside sentences, too. */
function blankLinesSay(lines: readonly PageLine[]): boolean {
  let below = 0
  let inside = 0
  for (const [index, line] of lines.entries()) {
    const before = lines[index - 1]
    if (!before || line.above === 0 || line.startsPage) continue
    below++
    if (isUnfinished(before.text) && before.end > line.end * 0.9) inside++
  }
  return inside * 3 < below
}
