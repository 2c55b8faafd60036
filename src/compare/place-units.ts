import { type EditionText, squeeze, type TextUnit } from '../model/text-unit.js'
import type { BlockPage } from '../pdf/read-pdf-blocks.js'

/** The pages of a unit, from 0. */
export interface UnitPages {
  first: number
  last: number
}

/** Distance within which a short text is searched, in characters; farther on it is another text with the same words. */
const REACH = 400

/** Least length of a text that is unique, in characters. */
const DISTINCT = 16

/**
 * Find the pages of each unit.
 *
 * @param pages  of the edition's PDF
 * @returns      without units that are on no page, such as the alternative text of an image
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
  // Generated text in a paragraph must not prevent its being found.
  return text.length > DISTINCT ? flow.indexOf(text.slice(0, DISTINCT), cursor) : -1
}

/** Find the pages of notes; a part without a number continues the note before it. */
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
