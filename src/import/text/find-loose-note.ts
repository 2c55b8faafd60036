import { said } from '../../messages/say.js'
import type { Decisions } from '../report/decisions.js'
import { isCaption } from '../source/is-caption.js'
import { isUnfinished } from '../source/is-unfinished.js'
import { noiseOf } from '../source/noise-of.js'
import type { PageLine } from '../source/source-page.js'
import type { TextMeasures } from './measure-text-pages.js'

/** Notes are set smaller, so that their full lines hold more: by at least this much. */
const WIDER = 1.5
const FULL = 2
const EXACT = 0.45

/**
 * Find where the rest of the last page's note begins on a page that no empty line divides: at the first of the lines above
 * the page's first note that is longer than the text's measure allows, or, where that note broke off inside a sentence,
 * at the one line above.
 *
 * @param lines  of the page
 * @param end    index of the first line that begins a note, or the number of lines
 * @param open   last line of the notes before
 * @param isDivided  most pages have an empty line above their notes, so that a lone line has one, too
 * @returns      `end` where no note goes on
 */
export function findLooseNote(
  lines: readonly PageLine[],
  end: number,
  open: PageLine,
  isDivided: boolean,
  measures: TextMeasures,
  decisions: Decisions,
): number {
  if (!measures.isJustified || !measures.areApart) return end
  // Where the notes are below an empty line, none of them is above it
  if ((lines[end]?.above ?? 0) > 0) return end
  const isWide = (line: PageLine): boolean => line.end - line.indent > measures.body + WIDER
  let begin = end
  for (let index = end - 1; index > 0; index--) {
    const line = lines[index] as PageLine
    if (isCaption(line.text)) break
    if (isWide(line)) begin = index
    // Between long lines and the first note is at most the end of a paragraph
    else if (index < end - 1 && !isWide(lines[index + 1] as PageLine)) break
    else if (Math.abs(line.end - measures.body) < WIDER && index < end - 1) break
  }
  // Of a line in letters the length is not exact: it alone, as in a summary, proves nothing
  const isExact = lines.slice(begin, end).some((line) => isWide(line) && noiseOf(line.text) < EXACT)
  if (!isExact) begin = end
  const isBroken = isUnfinished(open.text) && open.end > measures.notes - FULL
  const last = lines[end - 1]
  const mayBeLone = last !== undefined && end > 1 && !isCaption(last.text) && (last.above > 0 || !isDivided)
  if (begin === end && isBroken && mayBeLone) begin = end - 1
  const first = lines[begin]
  if (begin === end || !first) return end
  const decided = isWide(first)
    ? said('import.note-continues.longer-lines')
    : said('import.note-continues.broken-off')
  first.text = decisions.note(decided, first.place, isBroken ? 'likely' : 'unsure') + first.text
  return begin
}
