import { HYPHEN } from '../model/hyphen.js'
import type { PrintedLine } from '../model/printed-page.js'
import { groupByText } from '../model/text-place.js'
import type { PageContent, PaintedGlyph } from './page-content.js'

/** The properties of a line that are needed here. */
export type LineOfWords = Pick<PrintedLine, 'place' | 'text'>

/** A line with the glyphs that paint it, by their indices on the page: from the first up to, not including, `end`. */
interface PaintedLine extends LineOfWords {
  content: PageContent
  start: number
  end: number
}

/** Letters of scripts whose words are broken, digits, and punctuation within words. */
const WORD = '[\\p{sc=Latin}\\p{sc=Cyrillic}\\p{sc=Greek}\\p{M}\\d’-]'
const BROKEN = new RegExp(`(${WORD}*[^-])(?:${HYPHEN}|-)$`, 'u')
const REST = new RegExp(`^${WORD}+`, 'u')

/**
 * Give each word that is broken over lines or pages its whole text as replacement text, so that viewers that honour it
 * search, copy and speak the word where it begins, and skip its second part.
 *
 * A word whose parts are painted in pieces stays as it is.
 *
 * @param pages  the lines of each page, in the order in which they are painted
 * @see ISO 32000-1, 14.9.4 "Replacement text"
 */
export function joinBrokenWords(
  contents: readonly PageContent[],
  pages: readonly { lines: readonly LineOfWords[] }[],
): void {
  const painted = contents.flatMap((content, index) => findLines(content, pages[index]?.lines ?? []))
  for (const lines of groupByText(painted, ({ place }) => place)) {
    for (const [index, line] of lines.entries()) {
      const next = lines[index + 1]
      if (next) joinWord(line, next)
    }
  }
}

function joinWord(line: PaintedLine, next: PaintedLine): void {
  const before = BROKEN.exec(line.text)
  const after = REST.exec(next.text)?.[0]
  if (!before?.[1] || !after) return
  const isGenerated = line.text.endsWith(HYPHEN)
  const part = isGenerated ? before[1] : before[0]
  const last = isGenerated ? line.end - 2 : line.end - 1
  const first = last - part.length + 1
  const rest = next.start + after.length - 1
  const isWhole =
    isTogether(line.content.glyphs, first, last, part) &&
    isTogether(next.content.glyphs, next.start, rest, after)
  if (!isWhole) return
  line.content.replaceText(first, last, part + after)
  if (isGenerated) line.content.replaceText(line.end - 1, line.end - 1, '')
  next.content.replaceText(next.start, rest, '')
}

/** Whether glyphs can have one replacement text: they must be in one text object, one glyph for each character. */
function isTogether(glyphs: readonly PaintedGlyph[], first: number, last: number, text: string): boolean {
  const painted = glyphs.slice(first, last + 1)
  return (
    painted.map(({ meaning }) => meaning).join('') === text &&
    painted.every(({ textObject }) => textObject === painted[0]?.textObject)
  )
}

/** Find the lines among a page's glyphs, spaces aside. Text that is not set in lines may be between them. */
function findLines(content: PageContent, lines: readonly LineOfWords[]): PaintedLine[] {
  const visible = content.glyphs.flatMap((glyph, index) =>
    /^\s*$/.test(glyph.meaning) ? [] : [{ glyph, index }],
  )
  // The glyph that each character belongs to.
  const owners = visible.flatMap(({ glyph, index }) => Array.from(glyph.meaning.split(''), () => index))
  const painted = visible.map(({ glyph }) => glyph.meaning).join('')
  let from = 0
  return lines.flatMap((line) => {
    const text = line.text.replace(/\s/g, '')
    const at = painted.indexOf(text, from)
    const start = owners[at]
    const last = owners[at + text.length - 1]
    if (text === '' || at < 0 || start === undefined || last === undefined) return []
    from = at + text.length
    return [{ ...line, text: line.text.trim(), content, start, end: last + 1 }]
  })
}
