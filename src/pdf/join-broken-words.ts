import { HYPHEN } from '../model/hyphen.js'
import { groupByText } from '../model/text-place.js'
import type { PaintedLine } from './find-painted-lines.js'
import type { PaintedGlyph } from './list-painted-glyphs.js'

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
 * @param painted  the lines of all pages, in the order in which they are painted
 * @see ISO 32000-1, 14.9.4 "Replacement text"
 */
export function joinBrokenWords(painted: readonly PaintedLine[]): void {
  for (const lines of groupByText(painted, ({ place }) => place)) {
    for (let index = 0; index < lines.length; ) index += joinWord(lines, index)
  }
}

/** A part of a broken word on one line, by the indices of its first and last glyph. */
interface WordPart {
  line: PaintedLine
  text: string
  first: number
  last: number
  /** Of the generated hyphen after it. */
  hyphen?: number
}

/**
 * Join the word that is broken at the end of a line.
 *
 * @returns  how many lines are done: a word can fill a line and be broken at its end, too
 */
function joinWord(lines: readonly PaintedLine[], index: number): number {
  const first = lines[index]
  const begun = first && partAtEnd(first)
  if (!begun) return 1
  const parts = [begun]
  for (let line = lines[index + 1]; line; line = lines[index + parts.length]) {
    const whole = partAtEnd(line)
    const fillsLine = whole?.first === line.glyphs[0]
    const rest = fillsLine ? whole : partAtStart(line)
    if (!rest) break
    parts.push(rest)
    if (!fillsLine) break
  }
  const isWhole = parts.every(({ line, first, last, text }) =>
    isTogether(line.content.glyphs, first, last, text),
  )
  if (parts.length > 1 && isWhole) {
    const word = parts.map(({ text }) => text).join('')
    for (const [index, { line, first, last, hyphen }] of parts.entries()) {
      line.content.replaceText(first, last, index === 0 ? word : '')
      if (hyphen !== undefined) line.content.replaceText(hyphen, hyphen, '')
    }
  }
  return Math.max(1, parts.length - 1)
}

function partAtEnd(line: PaintedLine): WordPart | undefined {
  const found = BROKEN.exec(line.text)
  if (!found?.[1]) return undefined
  const isGenerated = line.text.endsWith(HYPHEN)
  const text = isGenerated ? found[1] : found[0]
  const end = line.glyphs.at(-1) ?? 0
  const last = isGenerated ? end - 1 : end
  const part = { line, text, first: last - text.length + 1, last }
  return isGenerated ? { ...part, hyphen: end } : part
}

function partAtStart(line: PaintedLine): WordPart | undefined {
  const text = REST.exec(line.text)?.[0]
  const first = line.glyphs[0] ?? 0
  return text ? { line, text, first, last: first + text.length - 1 } : undefined
}

/** Whether glyphs can have one replacement text: they must be in one text object, one glyph for each character. */
function isTogether(glyphs: readonly PaintedGlyph[], first: number, last: number, text: string): boolean {
  const painted = glyphs.slice(first, last + 1)
  return (
    painted.map(({ meaning }) => meaning).join('') === text &&
    painted.every(({ textObject }) => textObject === painted[0]?.textObject)
  )
}
