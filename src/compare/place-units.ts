import { type EditionText, squeeze, type TextUnit } from '../model/text-unit.js'
import type { BlockPage } from '../pdf/read-pdf-blocks.js'

/** The pages that a unit stands on, counted from 0. */
export interface UnitPages {
  first: number
  last: number
}

/** How far on a short text is looked for, in characters: beyond it is another with the same words. */
const REACH = 400

/** Characters at which a text is its own name. */
const DISTINCT = 16

/**
 * Find on which pages each unit stands.
 *
 * @param pages  of the edition's PDF
 * @returns      nothing for a unit that is on no page: an image's alternative text, or one of another build
 */
export function placeUnits(
  { units, notes }: EditionText,
  pages: readonly BlockPage[],
): Map<TextUnit, UnitPages> {
  const places = new Map<TextUnit, UnitPages>()
  const starts: number[] = []
  let flow = ''
  for (const { blocks } of pages) {
    starts.push(flow.length)
    for (const { tag, printed } of blocks) if (tag !== 'Note') flow += squeeze(printed)
  }
  const pageAt = (offset: number): number => starts.findLastIndex((start) => start <= offset)
  let cursor = 0
  for (const unit of units) {
    const printed = squeeze(unit.printed)
    if (printed === '') continue
    const at = find(flow, printed, cursor)
    if (at < 0) continue
    places.set(unit, { first: pageAt(at), last: pageAt(Math.min(flow.length, at + printed.length) - 1) })
    cursor = Math.min(flow.length, at + printed.length)
  }
  const placed = placeNotes(pages)
  for (const unit of notes) {
    const place = placed.get(keyOf(unit))
    if (place) places.set(unit, place)
  }
  return places
}

function find(flow: string, text: string, cursor: number): number {
  const at = flow.indexOf(text, cursor)
  if (at >= 0 && (at < cursor + REACH || text.length >= DISTINCT)) return at
  // A word more or less, as of what the edition sets by itself, does not lose the paragraph.
  return text.length > DISTINCT ? flow.indexOf(text.slice(0, DISTINCT), cursor) : -1
}

/** A part of a note without a number goes on with the note before. */
function placeNotes(pages: readonly BlockPage[]): Map<string, UnitPages> {
  const placed = new Map<string, UnitPages>()
  let open = ''
  for (const [page, { blocks }] of pages.entries()) {
    for (const { tag, article, note } of blocks) {
      if (tag !== 'Note') continue
      open = note === undefined ? open : keyOf({ article, note })
      placed.set(open, { first: placed.get(open)?.first ?? page, last: page })
    }
  }
  return placed
}

function keyOf({
  article = 0,
  note = 0,
}: {
  article?: number | undefined
  note?: number | undefined
}): string {
  return `${article}:${note}`
}
