import { said } from '../../messages/say.js'
import type { Decisions } from '../report/decisions.js'
import { guessLanguage } from '../source/guess-language.js'
import { isUnfinished } from '../source/is-unfinished.js'
import { roleOf } from './style-roles.js'
import type { ParagraphPiece, WordPiece } from './word-piece.js'

/** A summary, with the heading above it. */
export interface WordSummary {
  lang: string
  pieces: WordPiece[]
}

export interface FoundSummaries {
  /** The document's pieces without those of summaries. */
  rest: WordPiece[]
  summaries: WordSummary[]
  titleEn?: string
  subtitleEn?: string
  authorLatin?: string
  keywords: string[]
  /** Pieces whose words go into the front matter. */
  taken: WordPiece[]
}

const TITLE =
  /^[【［[〈《]?\s*(?:(?:論文|和文|英文|日本語|露文)?(?:要旨|要約|概要|抄録)|summary|abstract|résumé|zusammenfassung|резюме|аннотация)\s*[】］\]〉》]?\s*[:：]?$/iu
const KEYWORDS = /^[【［[]?\s*(?:キーワード|key ?words?|ключевые слова)\s*[】］\]]?\s*[:：]?\s*(.+)$/iu
/** Beyond this a line is no title and no name. */
const LONGEST_TITLE = 160
const NAME = /^\p{Lu}[\p{L}.'’-]*(?: +[\p{L}.'’-]+){0,3}(?:[*†]|\s*\([^)]*\))?$/u

/**
 * Find summaries: after a heading that says so, after a style of theirs, or after a second title, in another language,
 * at the end. A summary ends with the next heading, or where its language does.
 *
 * @param headings   the document's
 * @param lang       the article's language
 * @param decisions  gets each summary that is found
 */
export function findSummaries(
  pieces: readonly WordPiece[],
  headings: ReadonlyMap<WordPiece, number>,
  lang: string,
  decisions: Decisions,
): FoundSummaries {
  const found: FoundSummaries = { rest: [], summaries: [], keywords: [], taken: [] }
  let open: { summary: WordSummary; isFresh: boolean } | undefined
  for (const [index, piece] of pieces.entries()) {
    if (piece.kind !== 'paragraph') {
      // A table or a figure is none of a summary's
      open = undefined
      found.rest.push(piece)
      continue
    }
    const { plain, paragraph } = piece
    const keywords = KEYWORDS.exec(plain)?.[1]
    if (keywords && guessLanguage(plain) === lang && found.keywords.length === 0) {
      found.keywords = divide(keywords)
      decisions.note(said('import.summary.keywords', { text: plain }), paragraph.place, 'sure')
      open = undefined
      continue
    }
    if (TITLE.test(plain) && pieces[index + 1]?.kind === 'paragraph') {
      open = { summary: { lang: languageAfter(pieces, index), pieces: [] }, isFresh: true }
      found.summaries.push(open.summary)
      decisions.note(said('import.summary.found', { text: plain }), paragraph.place, 'likely')
      continue
    }
    const language = guessLanguage(plain)
    if (isSecondTitle(piece, lang, found)) {
      open = { summary: { lang: language, pieces: [] }, isFresh: true }
      found.summaries.push(open.summary)
      decisions.note(said('import.summary.found', { text: plain }), paragraph.place, 'likely')
    }
    const isStyled = roleOf(paragraph.styles) === 'abstract'
    if (isStyled && !open) {
      open = { summary: { lang: language, pieces: [] }, isFresh: false }
      found.summaries.push(open.summary)
      decisions.note(said('import.summary.found', { text: plain }), paragraph.place, 'likely')
    }
    const isEnded = headings.has(piece) || (open && plain !== '' && language !== open.summary.lang)
    if (open && isEnded && !open.isFresh && !isStyled) open = undefined
    if (!open) found.rest.push(piece)
    else if (!takeLine(piece, open.summary.lang, lang, found)) {
      open.isFresh = false
      open.summary.pieces.push(piece)
    }
  }
  found.summaries = found.summaries.filter((summary) => summary.pieces.length > 0)
  return found
}

/** The language of the text after a heading, which itself may be in another. */
function languageAfter(pieces: readonly WordPiece[], index: number): string {
  const next = pieces
    .slice(index + 1)
    .find((piece) => piece.kind === 'paragraph' && !isUnfinished(piece.plain))
  return guessLanguage(next?.kind === 'paragraph' ? next.plain : '')
}

function isSecondTitle(
  { paragraph, plain }: ParagraphPiece,
  lang: string,
  { titleEn }: FoundSummaries,
): boolean {
  const role = roleOf(paragraph.styles)
  return titleEn === undefined && (role === 'title' || role === 'title-en') && guessLanguage(plain) !== lang
}

/** Title, subtitle and name above an English summary go into the front matter. */
function takeLine(piece: ParagraphPiece, own: string, lang: string, found: FoundSummaries): boolean {
  const { plain, paragraph } = piece
  const isLine = plain !== '' && plain.length <= LONGEST_TITLE && isUnfinished(plain)
  if (own !== 'en' || lang === 'en' || !isLine || found.summaries.at(-1)?.pieces.length !== 0) return false
  const isSubtitle = paragraph.styles.includes('subtitleen') && found.subtitleEn === undefined
  if (found.titleEn === undefined) found.titleEn = plain
  else if (isSubtitle) found.subtitleEn = plain
  else if (found.authorLatin === undefined && NAME.test(plain))
    found.authorLatin = plain.replace(/\s*(?:[*†]|\(.*\))$/, '')
  else return false
  found.taken.push(piece)
  return true
}

function divide(keywords: string): string[] {
  const separator = /[、,，;；]/.test(keywords) ? /[、,，;；]/ : /[・/／\u3000]/
  return keywords
    .split(separator)
    .map((keyword) => keyword.replace(/[。.]$/, '').trim())
    .filter(Boolean)
}
