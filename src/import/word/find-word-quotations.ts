import { said } from '../../messages/say.js'
import type { Decisions } from '../report/decisions.js'
import { roleOf } from './style-roles.js'
import type { ParagraphPiece, WordPiece } from './word-piece.js'

/** Full-width characters by which a quotation is set further in than the text. */
const SET_IN = 1.4
/** A line that typed spaces set in as a quotation. */
const SPACES = /^\u3000{2,}/

/**
 * Find quotations: by style, by an indent beyond that of the text, or by spaces typed before each line.
 *
 * @param headings   pieces that are no text
 * @param decisions  takes those that were found without a style
 */
export function findWordQuotations(
  pieces: readonly WordPiece[],
  headings: ReadonlyMap<WordPiece, number>,
  decisions: Decisions,
): Set<WordPiece> {
  const texts = pieces.filter(
    (piece): piece is ParagraphPiece =>
      piece.kind === 'paragraph' && !headings.has(piece) && !piece.paragraph.label,
  )
  const usual = usualIndent(texts)
  const quotations = new Set<WordPiece>()
  for (const piece of texts) {
    const { paragraph, plain } = piece
    if (roleOf(paragraph.styles) === 'quotation') quotations.add(piece)
    else {
      const isAligned =
        paragraph.align === 'center' || paragraph.align === 'right' || paragraph.align === 'end'
      // A hanging indent is that of a list that somebody has typed
      const isSetIn = paragraph.indent.left - usual >= SET_IN && paragraph.indent.first > -0.5
      const hasSpaces = SPACES.test(rawText(piece))
      if (plain === '' || isAligned || !(isSetIn || hasSpaces)) continue
      quotations.add(piece)
      const decided = said(isSetIn ? 'import.quotation.by-indent' : 'import.quotation.by-spaces', {
        text: plain,
      })
      decisions.note(decided, paragraph.place, 'likely')
    }
  }
  return quotations
}

function rawText({ paragraph }: ParagraphPiece): string {
  const [first] = paragraph.content
  return first?.type === 'text' ? first.value : ''
}

/** The indent that most of the text has. */
function usualIndent(texts: readonly ParagraphPiece[]): number {
  const lengths = new Map<number, number>()
  for (const { paragraph, plain } of texts) {
    const left = Math.round(paragraph.indent.left * 2) / 2
    lengths.set(left, (lengths.get(left) ?? 0) + plain.length)
  }
  return [...lengths].sort((a, b) => b[1] - a[1] || a[0] - b[0])[0]?.[0] ?? 0
}
