import { said } from '../../messages/say.js'
import { asPlain } from '../docx/as-plain.js'
import type { WordBlock } from '../docx/word-document.js'
import type { DraftNote } from '../manuscript/draft.js'
import type { Decisions } from '../report/decisions.js'
import { marks } from '../source/marks.js'
import type { CitedWorks } from './cited-works.js'
import { writeBlocksAsLines } from './write-blocks-as-lines.js'
import type { InlineWriter } from './write-inline.js'

/** The notes of a Word document, numbered in the order of their calls, footnotes and endnotes together. */
export class NoteNumbers {
  readonly #notes: ReadonlyMap<string, readonly WordBlock[]>
  readonly #decisions: Decisions
  /** The note of each number, from 1. */
  readonly #called: string[] = []

  constructor(notes: ReadonlyMap<string, readonly WordBlock[]>, decisions: Decisions) {
    this.#notes = notes
    this.#decisions = decisions
  }

  /** Write the call of a note. A note that is called twice is two notes, since a manuscript calls each once. */
  call(note: string): string {
    if (!this.#notes.has(note)) return ''
    this.#called.push(note)
    return `${marks.call}${this.#called.length}${marks.end}`
  }

  /** Write the notes that were called, and report those that were not. */
  write(works: CitedWorks): DraftNote[] {
    const written = new Set<string>()
    const inNotes = new Set<string>()
    const notes = this.#called.map((note, index): DraftNote => {
      written.add(note)
      const comments: string[] = []
      const writer: InlineWriter = {
        call: (inner) => {
          inNotes.add(inner)
          return this.#inBrackets(inner, note)
        },
        citation: ({ citation, printed }) => works.citation(citation, asPlain(printed)),
        remark: (author, text) => comments.push(author ? `${author}: ${text}` : text),
        unusable: (file) => comments.push(file),
        areDigitsCalls: false,
      }
      const blocks = this.#notes.get(note) ?? []
      const doubts = blocks.map(({ place }) => this.#decisions.marksAt(place)).join('')
      const [first = '', ...others] = writeBlocksAsLines(blocks, writer)
      return {
        number: index + 1,
        page: 0,
        paragraphs: [doubts + first, ...others].filter(Boolean),
        ...(comments.length > 0 ? { comments } : {}),
      }
    })
    for (const [note, blocks] of this.#notes) {
      if (written.has(note) || inNotes.has(note)) continue
      const text = plainOf(blocks)
      const place = blocks[0]?.place
      if (text) this.#decisions.note(said('import.note.uncalled', { text }), place, 'unsure')
    }
    return notes
  }

  /** A manuscript calls no note in a note: the words of the inner one go where it is called. */
  #inBrackets(inner: string, outer: string): string {
    const blocks = this.#notes.get(inner)
    if (!blocks || inner === outer) return ''
    const text = plainOf(blocks)
    const place = this.#notes.get(outer)?.[0]?.place
    this.#decisions.note(said('import.note.in-note', { text }), place, 'unsure')
    return text && `（${text}）`
  }
}

function plainOf(blocks: readonly WordBlock[]): string {
  return blocks
    .map((block) => (block.kind === 'paragraph' ? asPlain(block.content) : ''))
    .join(' ')
    .trim()
}
