import { findNoteStarts } from '../notes/find-note-starts.js'
import type { ParagraphPiece, WordPiece } from './word-piece.js'

/** A note that was typed at the end of the text, without Word's own means. */
export interface TypedNote {
  number: number
  /** Characters of the number that its first paragraph begins with. */
  length: number
  paragraphs: ParagraphPiece[]
}

export interface TypedNotes {
  notes: TypedNote[]
  /** Its pieces, the heading with them. */
  taken: Set<WordPiece>
}

const TITLE =
  /^[【［[〈]?\s*(?:[注註脚尾](?:[記釈])?|脚注|尾注|後注|[注註]一覧|end ?notes?|foot ?notes?|notes?|примечания)\s*[】］\]〉]?\s*$/iu
/** A list without a heading has at least so many notes, and calls for so many of them. */
const FEWEST = 2
const CALLED = 0.8

/**
 * Find notes that were typed as a list: after a heading, or at least two in a row of which the text calls most.
 *
 * @param pieces  all of the text
 */
export function findTypedNotes(pieces: readonly WordPiece[]): TypedNotes | undefined {
  const title = pieces.findLastIndex((piece) => piece.kind === 'paragraph' && TITLE.test(piece.plain))
  for (const from of title === -1 ? [0] : [title + 1, 0]) {
    const found = findFrom(pieces, from)
    if (!found) continue
    const heading = from > 0 ? pieces[title] : undefined
    if (heading) found.taken.add(heading)
    return found
  }
  return undefined
}

function findFrom(pieces: readonly WordPiece[], from: number): TypedNotes | undefined {
  const lines = pieces
    .slice(from)
    .map((piece) => ({ text: piece.kind === 'paragraph' ? withPlainDigits(piece.plain) : '' }))
  const starts = findNoteStarts(lines)
  const indices = [...starts.keys()]
  const [first, last] = [indices[0], indices.at(-1)]
  if (first === undefined || last === undefined || (from === 0 && starts.size < FEWEST)) return undefined
  const before = pieces.slice(0, from + first)
  const numbers = [...starts.values()].map(({ number }) => number)
  if (!isCalled(before, numbers)) return undefined
  const notes: TypedNote[] = []
  const taken = new Set<WordPiece>()
  for (let index = first; index <= last; index++) {
    const piece = pieces[from + index]
    const start = starts.get(index)
    if (piece?.kind !== 'paragraph') return undefined
    taken.add(piece)
    if (start) notes.push({ number: start.number, length: start.at, paragraphs: [piece] })
    else notes.at(-1)?.paragraphs.push(piece)
  }
  return { notes, taken }
}

/** Whether the text before has most of the numbers in a form in which notes are called. */
function isCalled(before: readonly WordPiece[], numbers: readonly number[]): boolean {
  const text = before.map((piece) => (piece.kind === 'paragraph' ? textOf(piece) : '')).join('\n')
  const called = numbers.filter((number) =>
    new RegExp(`[(（[〔［*＊※注註\ufdd9]${number}(?!\\d)|(?<![\\d(（])${number}[)）]`).test(text),
  )
  return called.length >= numbers.length * CALLED
}

/** Get the text with its raised digits marked. */
function textOf({ paragraph }: ParagraphPiece): string {
  return paragraph.content
    .map((one) => {
      if (one.type !== 'text') return ''
      const isRaised = one.format.position === 'superscript'
      return (isRaised ? '\ufdd9' : '') + withPlainDigits(one.value)
    })
    .join('')
}

function withPlainDigits(text: string): string {
  return text.replace(/[０-９]/g, (digit) => digit.normalize('NFKC'))
}
