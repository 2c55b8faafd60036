import { said } from '../../messages/say.js'
import type { WordDocument } from '../docx/word-document.js'
import type { Draft, DraftBlock } from '../manuscript/draft.js'
import { linkCalls } from '../notes/link-calls.js'
import type { Decisions } from '../report/decisions.js'
import { guessLanguage } from '../source/guess-language.js'
import { CitedWorks } from './cited-works.js'
import type { Expected } from './compare-census.js'
import { findSummaries } from './find-summaries.js'
import { findTypedNotes } from './find-typed-notes.js'
import { findWordHeadings } from './find-word-headings.js'
import { findWordQuotations } from './find-word-quotations.js'
import { gatherPieces, isContents } from './gather-pieces.js'
import { NoteNumbers } from './note-numbers.js'
import { placeCaptions } from './place-captions.js'
import { readWordOpening } from './read-word-opening.js'
import { headingLevelOf } from './style-roles.js'
import type { ParagraphPiece, WordPiece } from './word-piece.js'
import { writePieces } from './write-pieces.js'
import { writeTypedNotes } from './write-typed-notes.js'

const LIST_TITLE =
  /^(?:(?:引用|参考|参照)?文献(?:一覧|目録|リスト)?|references|bibliography|works cited|литература|список литературы)$/iu

/** A draft of a Word document, and the works that it cites. */
export interface WordDraft {
  draft: Draft
  works: CitedWorks
  /** What of the document the draft has in another way. */
  expected: Expected
}

/**
 * Make a draft of a Word document: find its opening, headings, quotations, captions, notes and summaries, and write each
 * block.
 *
 * @param decisions  gets all that the document itself does not say
 */
export function draftFromWord(document: WordDocument, decisions: Decisions): WordDraft {
  const pieces = withoutListTitle(gatherPieces(document.blocks, decisions), document.hasBibliography)
  const opening = readWordOpening(pieces, decisions)
  const lang = languageOfArticle(opening.title, pieces)
  const untitled = pieces.filter((piece) => !opening.taken.has(piece))
  const typed = document.notes.size === 0 ? findTypedNotes(untitled) : undefined
  const text = untitled.filter((piece) => !typed?.taken.has(piece))
  const headings = findWordHeadings(text, decisions)
  const found = findSummaries(text, headings, lang, decisions)

  const works = new CitedWorks()
  const notes = new NoteNumbers(document.notes, decisions)
  const writing = { notes, works, decisions, areDigitsCalls: typed !== undefined }
  const write = (some: readonly WordPiece[]): DraftBlock[] => {
    const captioned = placeCaptions(some, decisions)
    const quotations = findWordQuotations(captioned, headings, decisions)
    return writePieces(captioned, { headings, quotations }, writing)
  }
  const titleCalls = writeTitleCalls([...opening.taken, ...found.taken], notes, decisions)
  const blocks = withTitleCalls(write(found.rest), titleCalls)
  const draft: Draft = {
    metadata: {
      ...(opening.title ? { title: opening.title } : {}),
      ...(opening.subtitle ? { subtitle: opening.subtitle } : {}),
      authors: opening.authors,
      ...(found.titleEn ? { titleEn: found.titleEn } : {}),
      ...(found.subtitleEn ? { subtitleEn: found.subtitleEn } : {}),
      authorsLatin: found.authorLatin ? [found.authorLatin] : [],
      ...(found.keywords.length > 0 ? { keywords: found.keywords } : {}),
      ...(document.hasBibliography ? { worksCited: true } : {}),
      lang,
    },
    blocks,
    notes: [],
    summaries: found.summaries.map(({ lang: own, pieces: some }) => ({ lang: own, blocks: write(some) })),
  }
  draft.notes = typed ? writeTypedNotes(typed, works, decisions) : notes.write(works)
  if (typed) {
    const [first] = typed.notes
    const decided = said('import.note.typed', { notes: typed.notes.length })
    decisions.note(decided, first?.paragraphs[0]?.paragraph.place, 'likely')
    linkCalls(draft, decisions, 'superscript')
  }
  const ofKind = [...opening.taken, ...found.taken, ...headings.keys()]
  const boldByKind = new Set(
    ofKind.flatMap((piece) => (piece.kind === 'paragraph' ? [piece.paragraph.place] : [])),
  )
  const generated = new Set(document.blocks.filter(isContents).map(({ place }) => place))
  return { draft, works, expected: { boldByKind, generated, hasTypedNotes: typed !== undefined } }
}

/** A heading over a list of works that has gone, which comes last or before another heading. */
function withoutListTitle(pieces: readonly WordPiece[], hasBibliography: boolean): WordPiece[] {
  if (!hasBibliography) return [...pieces]
  return pieces.filter((piece, index) => {
    const next = pieces[index + 1]
    const isLast = next === undefined || (next.kind === 'paragraph' && isStyledHeading(next))
    return piece.kind !== 'paragraph' || !isLast || !LIST_TITLE.test(piece.plain)
  })
}

function isStyledHeading({ paragraph }: ParagraphPiece): boolean {
  return headingLevelOf(paragraph.styles) !== undefined || paragraph.outlineLevel !== undefined
}

/** Get the language of the title from its script, since a summary in Latin letters may be longer than the text. */
function languageOfArticle(title: string | undefined, pieces: readonly WordPiece[]): 'ja' | 'ru' | 'en' {
  const ofTitle = guessLanguage(title ?? '')
  if (ofTitle !== 'en') return ofTitle
  return guessLanguage(pieces.map((piece) => (piece.kind === 'paragraph' ? piece.plain : '')).join(''))
}

/** The calls in title, subtitle and authors, which the front matter has no place for. */
function writeTitleCalls(taken: readonly WordPiece[], notes: NoteNumbers, decisions: Decisions): string {
  let calls = ''
  for (const piece of taken) {
    if (piece.kind !== 'paragraph') continue
    for (const inline of piece.paragraph.content) {
      if (inline.type !== 'call') continue
      calls += notes.call(inline.note)
      decisions.note(said('import.note.on-title'), piece.paragraph.place, 'unsure')
      calls = decisions.marksAt(piece.paragraph.place) + calls
    }
  }
  return calls
}

/** Calls go to the end of the first block that has words, before its full stop. */
function withTitleCalls(blocks: readonly DraftBlock[], calls: string): DraftBlock[] {
  const first = blocks.findIndex(
    ({ kind, text }) => text !== '' && (kind === 'heading' || kind === 'paragraph'),
  )
  if (calls === '') return [...blocks]
  if (first === -1) return [{ kind: 'paragraph', text: calls, page: 0 }, ...blocks]
  return blocks.map((block, index) =>
    index === first ? { ...block, text: block.text.replace(/[。.]?$/, (end) => calls + end) } : block,
  )
}
