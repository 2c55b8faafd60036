import { said } from '../../messages/say.js'
import { findNoteStarts } from '../notes/find-note-starts.js'
import { findFurniture } from '../pages/find-furniture.js'
import type { Decisions } from '../report/decisions.js'
import { isUnfinished } from '../source/is-unfinished.js'
import type { DividedPage, NoteLine, PageLine, SourcePage } from '../source/source-page.js'
import { findAsides } from './find-asides.js'
import { findLooseNote } from './find-loose-note.js'
import { gatherTextLines } from './gather-text-lines.js'
import { isBody } from './is-body.js'
import { measureTextPages, type TextMeasures } from './measure-text-pages.js'
import { mergePages } from './merge-pages.js'
import type { TextLine } from './split-text-pages.js'

/**
 * Separate text and notes on the pages of a text layer, which has no sizes or positions: notes begin at the first
 * number of a chain that counts up through the article. Lines between the text and the first number on a page continue
 * the last page's note, if an empty line divides them from the text and what is before and after says so.
 *
 * @param name           the file's name, for the report
 * @param hasPageSpaces  pages and notes begin with one space, which is no indent
 */
export function divideTextPages(
  pages: readonly (readonly TextLine[])[],
  name: string,
  hasPageSpaces: boolean,
  decisions: Decisions,
): DividedPage[] {
  const measures = measureTextPages(pages)
  const whole = mergePages(pages, measures)
  const sources = findFurniture(
    whole.map((lines) => ({ lines: gatherTextLines(lines, name, hasPageSpaces, measures.body, decisions) })),
    decisions,
  )
  const all = sources.flatMap(({ lines }) => lines)
  const isIndented = all.filter(({ indent }) => indent > 0.4 && indent < 1.4).length * 60 > all.length
  const starts = new Map(
    [...findNoteStarts(all)].map(([index, start]) => [all[index] as PageLine, start] as const),
  )
  const firsts = sources.flatMap(({ lines }) => lines.find((line) => starts.has(line)) ?? [])
  const isDivided = firsts.filter(({ above }) => above > 0).length * 2 > firsts.length
  let open: PageLine | undefined
  return sources.map((page) => {
    const first = page.lines.findIndex((line) => starts.has(line))
    const end = first === -1 ? page.lines.length : first
    const byGap = open ? beginOfContinuation(page, end, open, isIndented, measures, decisions) : end
    const begin =
      open && byGap === end ? findLooseNote(page.lines, end, open, isDivided, measures, decisions) : byGap
    const notes = page.lines.slice(begin).map((line): NoteLine => {
      const start = starts.get(line)
      return start ? { ...line, text: line.text.slice(start.at), number: start.number } : line
    })
    open = notes.at(-1)
    const body = findAsides(page.lines.slice(0, begin), measures)
    return { body, notes, ...(page.folio === undefined ? {} : { number: page.folio }) }
  })
}

/**
 * Where the rest of the last page's note begins.
 *
 * @param end         index of the first line that begins a note, or the number of lines
 * @param isIndented  the text's paragraphs begin with an indent, so that these lines are none
 */
function beginOfContinuation(
  { lines }: SourcePage,
  end: number,
  open: PageLine,
  isIndented: boolean,
  measures: TextMeasures,
  decisions: Decisions,
): number {
  let begin = end
  for (let index = end - 1; index > 0; index--) {
    if ((lines[index]?.above ?? 0) === 0) continue
    begin = index
    break
  }
  const first = lines[begin]
  const before = lines[begin - 1]
  if (begin === end || !first || !before || isBody(lines.slice(begin, end), measures)) return end
  // For each clue that a note goes on; a heading or a paragraph has most of them not
  const signs = [
    isUnfinished(open.text),
    isUnfinished(before.text),
    first.indent === 0,
    end - begin > 1 || end === lines.length,
    end < lines.length,
  ]
  const count = signs.filter(Boolean).length
  // A heading that was left at the page's foot
  if (!signs[0] && end - begin === 1 && isUnfinished(first.text)) return end
  if (!signs[2] || (count < 4 && !isIndented)) return end
  const confidence = signs[0] && signs[1] ? 'sure' : 'unsure'
  const decided = said('import.note-continues.divided')
  first.text = decisions.note(decided, first.place, confidence) + first.text
  return begin
}
