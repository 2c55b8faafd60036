import type { Decisions } from './decisions.js'
import { findFurniture } from './find-furniture.js'
import { findNoteStarts } from './find-note-starts.js'
import { isUnfinished } from './is-unfinished.js'
import { measureText } from './measure-text.js'
import type { DividedPage, NoteLine, SourceLine, SourcePage } from './source-page.js'
import type { TextLine } from './split-text-pages.js'

/**
 * Tell text from notes on the pages of a text layer, which says nothing of size or position: notes begin at the first
 * number of a chain that counts up through the article. Lines between the text and the first number on a page continue
 * the last page's note, if an empty line divides them from the text and what stands before and after says so.
 *
 * @param name   the file's name, for the report
 */
export function divideTextPages(
  pages: readonly (readonly TextLine[])[],
  name: string,
  decisions: Decisions,
): DividedPage[] {
  const sources = findFurniture(
    pages.map((lines) => ({ lines: asSourceLines(lines, name) })),
    decisions,
  )
  const all = sources.flatMap(({ lines }) => lines)
  const starts = new Map(
    [...findNoteStarts(all)].map(([index, start]) => [all[index] as SourceLine, start] as const),
  )
  let open: SourceLine | undefined
  return sources.map((page) => {
    const first = page.lines.findIndex((line) => starts.has(line))
    const end = first === -1 ? page.lines.length : first
    const begin = open ? beginOfContinuation(page, end, open, decisions) : end
    const notes = page.lines.slice(begin).map((line): NoteLine => {
      const start = starts.get(line)
      return start ? { ...line, text: line.text.slice(start.at), number: start.number } : line
    })
    open = notes.at(-1)
    const body = page.lines.slice(0, begin)
    return { body, notes, ...(page.folio === undefined ? {} : { number: page.folio }) }
  })
}

function asSourceLines(lines: readonly TextLine[], name: string): SourceLine[] {
  const result: SourceLine[] = []
  let above = 0
  for (const { text, number } of lines) {
    if (!text.trim()) {
      above++
      continue
    }
    const isFirst = result.length === 0
    // The one space with which some programs begin a page or a note is no indent
    const white = /^\s*/.exec(text.replace(/^ (?! )/, ''))?.[0] ?? ''
    const indent = measureText(white)
    // White space at the end stays: it says that a real space was broken here
    result.push({
      text: text.trimStart(),
      place: `${name}:${number}`,
      indent,
      end: indent + measureText(text.trim()),
      above: isFirst ? 1 : above,
      size: 1,
      ...(isFirst ? { startsPage: true } : {}),
    })
    above = 0
  }
  return withoutMargin(result)
}

/** `pdftotext -layout` keeps the margin as spaces: the indent that most lines have is none. */
function withoutMargin(lines: SourceLine[]): SourceLine[] {
  const counts = new Map<number, number>()
  for (const { indent } of lines) counts.set(indent, (counts.get(indent) ?? 0) + 1)
  const [margin = 0] = [...counts].sort((a, b) => b[1] - a[1])[0] ?? []
  if (margin === 0) return lines
  return lines.map((line) => ({
    ...line,
    indent: Math.max(0, line.indent - margin),
    end: line.end - margin,
  }))
}

/**
 * Where the rest of the last page's note begins.
 *
 * @param end  index of the first line that begins a note, or the number of lines
 */
function beginOfContinuation(
  { lines }: SourcePage,
  end: number,
  open: SourceLine,
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
  if (begin === end || !first || !before) return end
  // For each sign of a note that goes on; a heading or a paragraph has most of them not
  const signs = [
    isUnfinished(open.text),
    isUnfinished(before.text),
    first.indent === 0,
    end - begin > 1 || end === lines.length,
    end < lines.length,
  ]
  const count = signs.filter(Boolean).length
  if (count < 4 || !signs[2]) return end
  const confidence = signs[0] && signs[1] ? 'sure' : 'unsure'
  const decided = 'the lines from here to the page’s first note continue the last page’s note'
  first.text = decisions.note('note that continues', first.place, confidence, decided) + first.text
  return begin
}
