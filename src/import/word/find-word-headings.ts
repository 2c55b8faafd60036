import { said } from '../../messages/say.js'
import type { Decisions } from '../report/decisions.js'
import { least } from '../source/extremes.js'
import { isUnfinished } from '../source/is-unfinished.js'
import { isUsualHeading } from '../source/is-usual-heading.js'
import { isBold } from './read-word-opening.js'
import { headingLevelOf, roleOf } from './style-roles.js'
import type { ParagraphPiece, WordPiece } from './word-piece.js'

/** Greatest length of a heading that is found by its look, in characters. */
const LONGEST = 45

/**
 * Find headings: by style, by outline level, and by their look alone: short, bold, or centred in a document
 * without other headings.
 *
 * @param decisions  takes those that were found by their look
 * @returns          heading → level, 2 for the highest
 */
export function findWordHeadings(pieces: readonly WordPiece[], decisions: Decisions): Map<WordPiece, number> {
  const styled = new Map<WordPiece, number>()
  for (const piece of pieces) {
    const level = piece.kind === 'paragraph' ? styledLevel(piece) : undefined
    if (level !== undefined) styled.set(piece, level)
  }
  const surplus = least(styled.values()) - 2
  const headings = new Map<WordPiece, number>()
  const ranks: string[] = []
  let isBelowStyled = false
  for (const [index, piece] of pieces.entries()) {
    const level = styled.get(piece)
    if (level !== undefined) {
      isBelowStyled = true
      headings.set(piece, Math.min(level - surplus, 6))
      continue
    }
    const look = piece.kind === 'paragraph' && lookOf(piece, pieces[index + 1], styled.size > 0)
    if (!look || piece.kind !== 'paragraph') continue
    if (!ranks.includes(look)) ranks.push(look)
    // Below a heading of a style, one without is below the highest of these; before the first of them it has none above
    const own = styled.size === 0 ? Math.min(2 + ranks.indexOf(look), 6) : isBelowStyled ? 3 : 2
    headings.set(piece, own)
    const decided = said('import.heading.by-look', { text: piece.plain, level: own })
    decisions.note(decided, piece.paragraph.place, 'unsure')
  }
  return headings
}

function styledLevel({ paragraph, plain }: ParagraphPiece): number | undefined {
  // A heading without words is white space that somebody has set
  if (plain === '' || roleOf(paragraph.styles) === 'caption') return undefined
  return headingLevelOf(paragraph.styles) ?? paragraph.outlineLevel
}

/** Signs of a heading in its look, the strongest first. */
function lookOf(piece: ParagraphPiece, next: WordPiece | undefined, hasStyled: boolean): string | undefined {
  const { paragraph, plain } = piece
  const isShort = plain.length > 0 && plain.length <= LONGEST && /[\p{L}\p{N}]/u.test(plain)
  // What follows a heading is text, or a heading below it
  if (!isShort || !isUnfinished(plain) || next?.kind !== 'paragraph') return undefined
  if (roleOf(paragraph.styles) !== undefined || paragraph.label?.isBullet || paragraph.align === 'right')
    return undefined
  const isCentred = paragraph.align === 'center'
  if (isBold(piece)) return isCentred ? 'bold centred' : 'bold'
  if (hasStyled) return undefined
  if (isCentred && next.paragraph.align !== 'center') return 'centred'
  return isUsualHeading(plain) ? 'usual' : undefined
}
