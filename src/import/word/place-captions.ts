import { said } from '../../messages/say.js'
import type { Decisions } from '../report/decisions.js'
import { isCaption } from '../source/is-caption.js'
import { roleOf } from './style-roles.js'
import type { FigurePiece, ParagraphPiece, TablePiece, WordPiece } from './word-piece.js'

const TABLE = /^(?:表|Table|Tab\.|Табл)/iu
const FIGURE = /^(?:図|写真|地図|Fig|Рис|Photo|Map)/iu

/**
 * Give tables and figures their captions, which go out of the text: the caption of a table is above it, as Japanese
 * journals have it, or where the document has more of them below; that of a figure is below it, or above.
 *
 * @param decisions  takes captions without a figure or table
 * @returns          the pieces without the captions that were placed
 */
export function placeCaptions(pieces: readonly WordPiece[], decisions: Decisions): WordPiece[] {
  const sides = { table: usualSide(pieces, 'table', 1), figure: usualSide(pieces, 'figure', -1) }
  const placed = new Set<WordPiece>()
  for (const [index, piece] of pieces.entries()) {
    if (piece.kind !== 'paragraph' || !isCaptionOf(piece)) continue
    const kinds = kindsOf(piece)
    const first = kinds[0] ?? 'table'
    const places = [sides[first], -sides[first]].map((side) => pieces[index + side])
    const bearer = places.find(
      (one): one is TablePiece | FigurePiece =>
        one !== undefined &&
        one.kind !== 'paragraph' &&
        kinds.includes(one.kind) &&
        one.caption === undefined,
    )
    if (bearer) {
      bearer.caption = piece
      placed.add(piece)
    } else if (roleOf(piece.paragraph.styles) === 'caption') {
      const decided = said('import.caption.lost', { text: piece.plain })
      decisions.note(decided, piece.paragraph.place, 'unsure')
    }
  }
  return pieces.filter((piece) => !placed.has(piece))
}

function isCaptionOf({ paragraph, plain }: ParagraphPiece): boolean {
  return roleOf(paragraph.styles) === 'caption' || isCaption(plain)
}

/** What a caption may belong to: its label says it, or else what is there. */
function kindsOf({ plain }: ParagraphPiece): ('table' | 'figure')[] {
  if (TABLE.test(plain)) return ['table']
  return FIGURE.test(plain) ? ['figure', 'table'] : ['table', 'figure']
}

/**
 * On which side of captions their bearers are in this document: 1 after, -1 before. Only captions that have one on one
 * side alone say it.
 */
function usualSide(pieces: readonly WordPiece[], kind: 'table' | 'figure', standard: 1 | -1): 1 | -1 {
  let votes = 0
  for (const [index, piece] of pieces.entries()) {
    if (piece.kind !== 'paragraph' || !isCaptionOf(piece) || kindsOf(piece)[0] !== kind) continue
    const isBefore = pieces[index - 1]?.kind === kind
    const isAfter = pieces[index + 1]?.kind === kind
    if (isBefore !== isAfter) votes += isAfter ? 1 : -1
  }
  if (votes === 0) return standard
  return votes > 0 ? 1 : -1
}
