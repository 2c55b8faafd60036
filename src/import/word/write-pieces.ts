import { said } from '../../messages/say.js'
import { asPlain } from '../docx/as-plain.js'
import type { NumberLabel } from '../docx/read-numbering.js'
import type { Inline } from '../docx/word-document.js'
import type { DraftBlock } from '../manuscript/draft.js'
import type { Decisions } from '../report/decisions.js'
import type { SourcePlace } from '../source/source-page.js'
import type { CitedWorks } from './cited-works.js'
import type { NoteNumbers } from './note-numbers.js'
import { isBold } from './read-word-opening.js'
import type { FigurePiece, ParagraphPiece, TablePiece, WordPiece } from './word-piece.js'
import { type InlineWriter, writeInline } from './write-inline.js'
import { writeTable } from './write-table.js'

/** What the writing of all pieces shares. */
export interface PieceWriting {
  notes: NoteNumbers
  works: CitedWorks
  decisions: Decisions
  /** Raised digits may call notes that were typed. */
  areDigitsCalls: boolean
}

/** What pieces are. */
export interface PieceKinds {
  headings: ReadonlyMap<WordPiece, number>
  quotations: ReadonlySet<WordPiece>
}

/** Labels that a list of Markdown prints as they are. */
const PLAIN_LABEL = /^\d+[.)．）]?$/

/** Write pieces as blocks of a draft, each with the remarks on it as comments. */
export function writePieces(
  pieces: readonly WordPiece[],
  kinds: PieceKinds,
  writing: PieceWriting,
): DraftBlock[] {
  return pieces.flatMap((piece): DraftBlock[] => {
    const comments: string[] = []
    const writer: InlineWriter = {
      call: (note) => writing.notes.call(note),
      citation: ({ citation, printed }) => writing.works.citation(citation, asPlain(printed)),
      remark: (author, text) => comments.push(author ? `${author}: ${text}` : text),
      unusable: (file) => comments.push(file),
      areDigitsCalls: writing.areDigitsCalls,
    }
    const block =
      piece.kind === 'paragraph'
        ? writeParagraph(piece, kinds, writer, writing.decisions)
        : piece.kind === 'table'
          ? writeTableBlock(piece, writer, writing.decisions)
          : writeFigure(piece, writer, writing.decisions)
    if (comments.length === 0) return block ? [block] : []
    return [{ ...(block ?? { kind: 'paragraph', text: '', page: 0 }), comments }]
  })
}

function writeParagraph(
  piece: ParagraphPiece,
  { headings, quotations }: PieceKinds,
  writer: InlineWriter,
  decisions: Decisions,
): DraftBlock | undefined {
  const { paragraph } = piece
  const { label, place, align } = paragraph
  const level = headings.get(piece)
  const isHeading = level !== undefined
  // A heading is set apart by its style, whatever Word set it in
  const content = isHeading && isBold(piece) ? withoutBold(paragraph.content) : paragraph.content
  const written = writeInline(content, writer)
  if (written === '') return undefined
  if (
    level === undefined &&
    label === undefined &&
    (align === 'center' || align === 'right' || align === 'end')
  )
    decisions.note(
      said(align === 'center' ? 'import.formatting.centred' : 'import.formatting.flush-right', {
        text: piece.plain,
      }),
      place,
      'sure',
    )
  if (level !== undefined && label && !label.isBullet && label.text) {
    const decided = said('import.number.heading', { label: label.text, text: piece.plain })
    decisions.note(decided, place, 'likely')
    const space = /[\p{sc=Han}\p{P}]$/u.test(label.text) && !/[.．]$/.test(label.text) ? '\u3000' : ' '
    return { kind: 'heading', level, text: decisions.marksAt(place) + label.text + space + written, page: 0 }
  }
  if (level === undefined && label) {
    noteLabel(label, place, decisions)
    const marker = label.isBullet ? '-' : `${label.number}.`
    return { kind: 'item', text: decisions.marksAt(place) + written, marker, level: label.level, page: 0 }
  }
  const text = decisions.marksAt(place) + written
  if (level !== undefined) return { kind: 'heading', level, text, page: 0 }
  return { kind: quotations.has(piece) ? 'quotation' : 'paragraph', text, page: 0 }
}

function withoutBold(content: readonly Inline[]): Inline[] {
  return content.map((inline) => {
    if (inline.type !== 'text') return inline
    const { strong: _, ...format } = inline.format
    return { ...inline, format }
  })
}

/** A list of a manuscript prints digits and points. */
function noteLabel({ isBullet, text, number }: NumberLabel, place: SourcePlace, decisions: Decisions): void {
  if (isBullet || PLAIN_LABEL.test(text)) return
  decisions.note(said('import.number.item', { label: text, number }), place, 'likely')
}

function writeTableBlock(piece: TablePiece, writer: InlineWriter, decisions: Decisions): DraftBlock {
  const rows = writeTable(piece.table, writer, decisions)
  const caption = captionOf(piece, writer)
  const doubts = decisions.marksAt(piece.place)
  const [first = [''], ...others] = rows
  const marked = [[doubts + (first[0] ?? ''), ...first.slice(1)], ...others]
  return {
    kind: 'table',
    text: caption,
    rows: caption ? rows : marked,
    page: 0,
    ...(caption && doubts ? { text: caption + doubts } : {}),
  }
}

function writeFigure(piece: FigurePiece, writer: InlineWriter, decisions: Decisions): DraftBlock {
  const { picture, place } = piece
  const caption = captionOf(piece, writer)
  if (!picture.isUsable) {
    writer.unusable(picture.file)
    return { kind: 'paragraph', text: decisions.marksAt(place) + caption, page: 0 }
  }
  return {
    kind: 'figure',
    text: decisions.marksAt(place) + caption,
    marker: picture.file,
    rows: [[picture.alternative]],
    page: 0,
  }
}

function captionOf({ caption }: TablePiece | FigurePiece, writer: InlineWriter): string {
  return caption ? writeInline(caption.paragraph.content, writer) : ''
}
