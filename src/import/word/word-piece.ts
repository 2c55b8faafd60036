import type { WordParagraph, WordPicture, WordTable } from '../docx/word-document.js'
import type { SourcePlace } from '../source/source-page.js'

/** A piece of a Word document that becomes a block of a manuscript. */
export type WordPiece = ParagraphPiece | FigurePiece | TablePiece

export interface ParagraphPiece {
  kind: 'paragraph'
  paragraph: WordParagraph
  /** Its words without notes and pictures, trimmed. */
  plain: string
}

export interface FigurePiece {
  kind: 'figure'
  picture: WordPicture
  place: SourcePlace
  caption?: ParagraphPiece
}

export interface TablePiece {
  kind: 'table'
  table: WordTable
  place: SourcePlace
  caption?: ParagraphPiece
}
