import type { PrintedLine } from '../model/printed-page.js'
import type { PaintedGlyph } from './list-painted-glyphs.js'
import type { PageContent } from './page-content.js'

/** The properties of a line that are needed to find its glyphs. */
export type LineOfWords = Pick<PrintedLine, 'place' | 'text'>

/** A line with the glyphs that paint its text, by their indices on the page, spaces aside. */
export interface PaintedLine extends LineOfWords {
  content: PageContent
  /** In the order of painting. */
  glyphs: readonly number[]
}

/** What is no larger, in sizes of the glyph before it, is a reading or a mark of emphasis over that. */
const OVER_TEXT = 0.55

/**
 * Find the lines among a page's glyphs. Text that is not set in lines may be between them, and readings and marks of emphasis
 * within them, which are painted after what they are over.
 */
export function findPaintedLines(content: PageContent, lines: readonly LineOfWords[]): PaintedLine[] {
  const visible = [...content.glyphs.entries()]
    .filter(([, { meaning }]) => !/^\s*$/.test(meaning))
    .map(([index, glyph]) => ({ glyph, index }))
  const all = searched(visible)
  const withoutReadings = searched(withoutSmall(visible))
  let from = 0
  return lines.flatMap((line) => {
    const text = line.text.replace(/\s/g, '')
    // A short line with readings may be found with them far below: it is the place that comes first.
    const found = [find(all, text, from), find(withoutReadings, text, from)].filter(
      ([first]) => first !== undefined,
    )
    const [glyphs = []] = found.sort(([a = 0], [b = 0]) => a - b)
    const last = glyphs.at(-1)
    if (last === undefined) return []
    from = last + 1
    return [{ ...line, text: line.text.trim(), content, glyphs }]
  })
}

/** A glyph with its index on the page. */
interface IndexedGlyph {
  glyph: PaintedGlyph
  index: number
}

/** The text of some glyphs, and the glyph that each character belongs to. */
interface SearchedText {
  text: string
  owners: readonly number[]
}

function searched(glyphs: readonly IndexedGlyph[]): SearchedText {
  let text = ''
  const owners: number[] = []
  for (const { glyph, index } of glyphs) {
    text += glyph.meaning
    for (let at = 0; at < glyph.meaning.length; at++) owners.push(index)
  }
  return { text, owners }
}

/** Find the glyphs of a text after some others. */
function find({ text, owners }: SearchedText, wanted: string, from: number): number[] {
  const first = owners.findIndex((index) => index >= from)
  const at = wanted === '' || first < 0 ? -1 : text.indexOf(wanted, first)
  return at < 0 ? [] : [...new Set(owners.slice(at, at + wanted.length))]
}

function withoutSmall(glyphs: readonly IndexedGlyph[]): IndexedGlyph[] {
  let size = 0
  return glyphs.filter(({ glyph: { string } }) => {
    if (string.size <= OVER_TEXT * size) return false
    size = string.size
    return true
  })
}
