import { said } from '../../messages/say.js'
import { asPlain } from '../docx/as-plain.js'
import type { Inline, WordBlock, WordParagraph } from '../docx/word-document.js'
import type { Decisions } from '../report/decisions.js'
import type { SourcePlace } from '../source/source-page.js'
import type { WordPiece } from './word-piece.js'

/**
 * Part a document into pieces: a picture alone in its paragraph is a figure, one that floats is one after its paragraph,
 * and so is the text of a text box; empty paragraphs go.
 *
 * @param decisions  gets what is moved from its place
 */
export function gatherPieces(blocks: readonly WordBlock[], decisions: Decisions): WordPiece[] {
  let contents: SourcePlace | undefined
  const pieces = joinParagraphs(blocks).flatMap((block): WordPiece[] => {
    if (block.kind === 'table') {
      const [cell, ...others] = block.rows.flat()
      // A table of one cell is a frame around text
      if (cell && others.length === 0) {
        decisions.note(said('import.table.frame'), block.place, 'likely')
        return gatherPieces(cell.blocks, decisions)
      }
      return block.rows.length > 0 ? [{ kind: 'table', table: block, place: block.place }] : []
    }
    if (isContents(block)) {
      contents ??= block.place
      return []
    }
    return piecesOf(block, decisions)
  })
  if (contents) decisions.note(said('import.field.generated', { kind: 'TOC' }), contents, 'sure')
  return pieces
}

const CONTENTS = /^(?:toc|目次|table of figures|図表目次) ?[1-9]?$/

/** Whether a paragraph is a line of a table of contents, which Word makes of the headings. */
export function isContents(block: WordBlock): boolean {
  return block.kind === 'paragraph' && block.styles.some((name) => CONTENTS.test(name))
}

/** A paragraph whose end a tracked change deletes, and a drop capital, go on in the next paragraph. */
function joinParagraphs(blocks: readonly WordBlock[]): WordBlock[] {
  const joined: WordBlock[] = []
  for (const block of blocks) {
    const last = joined.at(-1)
    if (block.kind === 'paragraph' && last?.kind === 'paragraph' && (last.isJoined || last.isDropCapital)) {
      joined[joined.length - 1] = {
        ...block,
        place: last.place,
        content: [...last.content, ...block.content],
      }
    } else joined.push(block)
  }
  return joined
}

function piecesOf(paragraph: WordParagraph, decisions: Decisions): WordPiece[] {
  const { place } = paragraph
  const pieces: WordPiece[] = []
  const after: WordPiece[] = []
  const plain = asPlain(paragraph.content).trim()
  const hasWords = plain !== ''
  const content = paragraph.content.filter((inline) => {
    if (inline.type === 'box') {
      const inside = gatherPieces(inline.blocks, decisions)
      if (inside.length > 0)
        decisions.note(said('import.text.box', { text: plainOf(inside) }), place, 'likely')
      after.push(...inside)
      return false
    }
    if (inline.type !== 'picture') return true
    if (hasWords && !inline.isFloating) return true
    after.push({ kind: 'figure', picture: inline.picture, place })
    if (hasWords) {
      const decided = said('import.picture.floating', { file: inline.picture.file })
      decisions.note(decided, place, 'likely')
    }
    return false
  })
  if (hasWords || content.some(isWorthKeeping)) {
    pieces.push({ kind: 'paragraph', paragraph: { ...paragraph, content }, plain })
  }
  return [...pieces, ...after]
}

function isWorthKeeping({ type }: Inline): boolean {
  return type === 'call' || type === 'comment' || type === 'citation'
}

function plainOf(pieces: readonly WordPiece[]): string {
  return pieces
    .map((piece) => (piece.kind === 'paragraph' ? piece.plain : ''))
    .join(' ')
    .trim()
}
