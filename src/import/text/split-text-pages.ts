import { findNoteStarts } from '../notes/find-note-starts.js'

/** A line of a text file. */
export interface TextLine {
  text: string
  /** Counted from 1. */
  number: number
}

const FOLIO = /^\s*[-–—―‐−〔[(（]\s*(\d{1,4})\s*[-–—―‐−〕\])）]\s*$/
/** A page of fewer lines is none: the lines begin with a space for another reason. */
const FEWEST_LINES = 8

/**
 * Divide a text layer into pages: at form feeds, which pdftotext writes, or else where folios are alone between empty
 * lines and where a reader's program began a page's first line with one space, as some do when they copy.
 *
 * @returns  the lines of each page, with the furniture at its head or foot
 */
export function splitTextPages(text: string): TextLine[][] {
  const lines = text.split('\n').map((line, index) => ({ text: line, number: index + 1 }))
  if (text.includes('\f')) return splitAtFormFeeds(lines)
  const starts = new Set([...folioStarts(lines), ...spacedStarts(lines)])
  const pages: TextLine[][] = [[]]
  for (const [index, line] of lines.entries()) {
    if (starts.has(index) && pages.at(-1)?.some((one) => one.text.trim())) pages.push([])
    pages.at(-1)?.push(line)
  }
  return pages
}

function splitAtFormFeeds(lines: readonly TextLine[]): TextLine[][] {
  const pages: TextLine[][] = [[]]
  for (const { text, number } of lines) {
    const parts = text.split('\f')
    for (const [index, part] of parts.entries()) {
      if (index > 0) pages.push([])
      if (part || parts.length === 1) pages.at(-1)?.push({ text: part, number })
    }
  }
  if (pages.at(-1)?.every(({ text }) => !text.trim())) pages.pop()
  return pages
}

/** Where the furniture of a new page begins. A head that is before the folio is on the folio's page. */
function folioStarts(lines: readonly TextLine[]): number[] {
  const isEmpty = (index: number): boolean => !lines[index]?.text.trim()
  const folios = [...lines.keys()].filter(
    (index) => FOLIO.test(lines[index]?.text ?? '') && isEmpty(index - 1) && isEmpty(index + 1),
  )
  const rises = folios.every(
    (line, index) => index === 0 || folioAt(lines, line) > folioAt(lines, folios[index - 1] ?? 0),
  )
  if (!rises) return []
  return folios.map((folio) => {
    const above = previousFull(lines, folio)
    const isHead = above !== undefined && above < folio - 1 && isEmpty(above - 1)
    if (isHead) return above
    // Alone it belongs to the text that it is nearer to
    const below = nextFull(lines, folio) ?? lines.length
    return below - folio <= folio - (above ?? -1) ? folio : folio + 1
  })
}

function folioAt(lines: readonly TextLine[], index: number): number {
  return Number(FOLIO.exec(lines[index]?.text ?? '')?.[1])
}

function previousFull(lines: readonly TextLine[], from: number): number | undefined {
  for (let index = from - 1; index >= 0; index--) if (lines[index]?.text.trim()) return index
  return undefined
}

function nextFull(lines: readonly TextLine[], from: number): number | undefined {
  for (let index = from + 1; index < lines.length; index++) if (lines[index]?.text.trim()) return index
  return undefined
}

/** Lines that begin with exactly one space and begin no note, if they are so rare that they can be pages. */
function spacedStarts(lines: readonly TextLine[]): number[] {
  const notes = findNoteStarts(lines)
  const starts = [...lines.keys()].filter(
    (index) => /^ [^ ]/.test(lines[index]?.text ?? '') && !notes.has(index),
  )
  const gaps = starts.slice(1).map((line, index) => line - (starts[index] ?? 0))
  const short = gaps.filter((gap) => gap < FEWEST_LINES).length
  return short * 8 > gaps.length ? [] : starts
}
