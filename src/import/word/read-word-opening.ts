import { said } from '../../messages/say.js'
import type { Decisions } from '../report/decisions.js'
import { isUnfinished } from '../source/is-unfinished.js'
import { isUsualHeading } from '../source/is-usual-heading.js'
import { headingLevelOf, roleOf } from './style-roles.js'
import type { ParagraphPiece, WordPiece } from './word-piece.js'

/** Title, subtitle and authors of an article, and the pieces that they were taken from. */
export interface WordOpening {
  title?: string
  subtitle?: string
  authors: string[]
  taken: Set<WordPiece>
}

/** Beyond these a paragraph is text, not a line of the opening. */
const LONGEST_TITLE = 90
const LONGEST_NAME = 40
/** Pieces among which the opening is looked for where no style says where it is. */
const MOST = 8
const DASHES = '[―—─–〜～~\\-‐‑]'
const DASHED = new RegExp(`^${DASHES}+\\s*(.+?)\\s*${DASHES}+$`, 'u')
const AFFILIATION = /[（(][^（()）]*[)）]\s*$/u
const DATE = /^\d{4}[年./-]/

/**
 * Read title, subtitle and authors: from styles, or from what the first lines look like.
 *
 * @param pieces     the document's
 * @param decisions  gets what no style says, and what is left out of the front matter
 */
export function readWordOpening(pieces: readonly WordPiece[], decisions: Decisions): WordOpening {
  const opening: WordOpening = { authors: [], taken: new Set() }
  const head = headOf(pieces)
  const first = head.length === 0 ? titleAsHeading(pieces) : undefined
  if (first) {
    opening.title = first.plain
    take(opening, [first])
    head.push(first, ...headOf(pieces.slice(1)))
  }
  const titles = firstRun(head, (piece) => roleOf(piece.paragraph.styles) === 'title')
  if (titles.length > 0) {
    opening.title = joined(titles)
    take(opening, titles)
  } else if (!first) guessTitle(head, opening, decisions)
  const subtitles = head.filter((piece) => roleOf(piece.paragraph.styles) === 'subtitle')
  if (subtitles.length > 0) {
    opening.subtitle = withoutDashes(joined(subtitles))
    take(opening, subtitles)
  } else guessSubtitle(head, opening, decisions)
  const authors = head.filter((piece) => roleOf(piece.paragraph.styles) === 'author')
  for (const author of authors) addAuthor(author, opening, decisions)
  if (authors.length === 0) guessAuthor(head, opening, decisions)
  return opening
}

/** The paragraphs before the first heading, table or figure, or before text that is clearly text. */
function headOf(pieces: readonly WordPiece[]): ParagraphPiece[] {
  const head: ParagraphPiece[] = []
  for (const piece of pieces) {
    if (piece.kind !== 'paragraph') break
    const role = roleOf(piece.paragraph.styles)
    const isNamed = role === 'title' || role === 'subtitle' || role === 'author'
    if (
      !isNamed &&
      (levelOf(piece) !== undefined || piece.plain.length > LONGEST_TITLE || head.length >= MOST)
    )
      break
    head.push(piece)
  }
  return head
}

/** The first piece, where it is the only heading of its level. */
function titleAsHeading(pieces: readonly WordPiece[]): ParagraphPiece | undefined {
  const [first] = pieces
  const levels = pieces.map((piece) => (piece.kind === 'paragraph' ? levelOf(piece) : undefined))
  if (first?.kind !== 'paragraph' || levels[0] === undefined) return undefined
  return levels.filter((level) => level === levels[0]).length === 1 ? first : undefined
}

function levelOf({ paragraph }: ParagraphPiece): number | undefined {
  return headingLevelOf(paragraph.styles) ?? paragraph.outlineLevel
}

function firstRun(
  head: readonly ParagraphPiece[],
  test: (piece: ParagraphPiece) => boolean,
): ParagraphPiece[] {
  const from = head.findIndex(test)
  if (from === -1) return []
  const end = head.findIndex((piece, index) => index > from && !test(piece))
  return head.slice(from, end === -1 ? head.length : end)
}

/** The first line that is centred, bold or larger than the rest, else the first of all. */
function guessTitle(head: readonly ParagraphPiece[], opening: WordOpening, decisions: Decisions): void {
  const lines = head.filter((piece) => isLine(piece) && roleOf(piece.paragraph.styles) === undefined)
  const largest = Math.max(0, ...lines.map(({ paragraph }) => paragraph.size ?? 0))
  const smallest = Math.min(largest, ...lines.map(({ paragraph }) => paragraph.size ?? largest))
  const isSet = ({ paragraph }: ParagraphPiece): boolean =>
    paragraph.align === 'center' || (largest > smallest && paragraph.size === largest)
  const title = lines.find(isSet) ?? lines[0]
  // A heading's words, or text, are no title
  if (!title || isUsualHeading(title.plain) || (!isSet(title) && head.length < 2)) return
  opening.title = title.plain
  take(opening, [title])
  decisions.note(said('import.title.first', { text: title.plain }), title.paragraph.place, 'unsure')
}

/** The line after the title, from dash to dash. */
function guessSubtitle(head: readonly ParagraphPiece[], opening: WordOpening, decisions: Decisions): void {
  const last = head.findLastIndex((piece) => opening.taken.has(piece))
  const next = head[last + 1]
  const subtitle = last === -1 || !next ? undefined : DASHED.exec(next.plain)?.[1]
  if (!next || !subtitle) return
  opening.subtitle = subtitle
  take(opening, [next])
  decisions.note(said('import.subtitle.between-dashes', { text: subtitle }), next.paragraph.place, 'likely')
}

/** The line after title and subtitle, if it can be a name. */
function guessAuthor(head: readonly ParagraphPiece[], opening: WordOpening, decisions: Decisions): void {
  const last = head.findLastIndex((piece) => opening.taken.has(piece))
  const next = head[last + 1]
  if (last === -1 || !next) return
  const isName = isLine(next) && next.plain.length <= LONGEST_NAME && !DATE.test(next.plain)
  if (!isName || isUsualHeading(next.plain) || isBold(next)) return
  addAuthor(next, opening, decisions)
  const text = opening.authors.at(-1) ?? ''
  decisions.note(said('import.author.after-title', { text }), next.paragraph.place, 'unsure')
}

function addAuthor(piece: ParagraphPiece, opening: WordOpening, decisions: Decisions): void {
  const name = piece.plain.replace(AFFILIATION, '').trim()
  if (name !== piece.plain) {
    const text = piece.plain.slice(name.length).trim()
    decisions.note(said('import.author.affiliation', { text }), piece.paragraph.place, 'unsure')
  }
  if (name) opening.authors.push(name)
  take(opening, [piece])
}

/** Whether it is one line and no sentence. */
function isLine({ plain, paragraph }: ParagraphPiece): boolean {
  return plain !== '' && plain.length <= LONGEST_TITLE && isUnfinished(plain) && paragraph.label === undefined
}

export function isBold({ paragraph }: ParagraphPiece): boolean {
  const texts = paragraph.content.filter((one) => one.type === 'text' && one.value.trim() !== '')
  return texts.length > 0 && texts.every((one) => one.type === 'text' && one.format.strong === true)
}

function take(opening: WordOpening, pieces: readonly ParagraphPiece[]): void {
  for (const piece of pieces) opening.taken.add(piece)
}

/** Lines of one title; words of letters keep a space between them. */
function joined(pieces: readonly ParagraphPiece[]): string {
  return pieces
    .map(({ plain }) => plain)
    .reduce((whole, line) => {
      const isSpaced =
        /[\p{sc=Latin}\p{sc=Cyrillic}\d,;:]$/u.test(whole) && /^[\p{sc=Latin}\p{sc=Cyrillic}\d]/u.test(line)
      return whole + (isSpaced ? ' ' : '') + line
    })
}

function withoutDashes(text: string): string {
  return DASHED.exec(text)?.[1] ?? text
}
