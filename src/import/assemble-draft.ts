import type { Block } from './blocks/block.js'
import { learnSpaces } from './blocks/close-spaces.js'
import { findSummary, isSummaryTitle } from './blocks/find-summary.js'
import { gatherBlocks } from './blocks/gather-blocks.js'
import { joinLines } from './blocks/join-lines.js'
import { Lexicon } from './blocks/lexicon.js'
import { divideTitle, readOpening } from './blocks/read-opening.js'
import { reportLostHyphens } from './blocks/report-lost-hyphens.js'
import type { Draft, DraftBlock, DraftMetadata } from './manuscript/draft.js'
import { gatherNotes } from './notes/gather-notes.js'
import { linkCalls } from './notes/link-calls.js'
import { numberPages } from './pages/number-pages.js'
import type { Decisions } from './report/decisions.js'
import { guessLanguage } from './source/guess-language.js'
import type { DividedPage, PageLine } from './source/source-page.js'
import { withoutMarks } from './source/without-marks.js'

/**
 * Make a manuscript of pages with separated text and notes: join notes, find opening, headings, paragraphs and
 * summary, reflow lines, tie calls to their notes.
 *
 * @param pages      in order
 * @param firstPage  number of the first page, if the editor gives it
 * @param decisions  gets all that was decided on the way
 */
export function assembleDraft(
  pages: readonly DividedPage[],
  firstPage: number | undefined,
  decisions: Decisions,
): Draft {
  const notes = gatherNotes(pages, decisions)
  const numbers = numberPages(pages, firstPage, decisions)
  const lines = pages.flatMap(({ body }) => body)
  const pageOf = new Map(pages.flatMap(({ body }, index) => body.map((line) => [line, index] as const)))
  const everything = [...lines, ...pages.flatMap((page) => page.notes)]
  const lexicon = new Lexicon(everything.map(({ text }) => text))
  const closeSpaces = learnSpaces(
    everything.map(({ text }) => withoutMarks(text)),
    decisions,
  )
  for (const line of everything) line.text = closeSpaces(line.text)
  reportLostHyphens(everything, decisions)
  const join = (some: readonly PageLine[]): string => closeSpaces(joinLines(some, lexicon, decisions))

  const summary = findSummary(lines)
  const main = lines.slice(0, summary?.from ?? lines.length)
  // A picture over the title is no part of the opening
  const words = main.filter(({ picture }) => picture === undefined)
  const opening = readOpening(words, (some) => withoutMarks(join(some)), true, decisions)
  const opened = words.slice(0, opening.length)
  const rest = main.filter((line) => !opened.includes(line))
  const metadata: DraftMetadata = {
    ...(opening.title ? { title: opening.title } : {}),
    ...(opening.subtitle ? { subtitle: opening.subtitle } : {}),
    authors: opening.author ? [opening.author] : [],
    authorsLatin: [],
    lang: guessLanguage(main.map(({ text }) => text).join('')),
    ...(numbers.first === undefined ? {} : { firstPage: numbers.first }),
  }
  const asDraft = (block: Block): DraftBlock => ({
    kind: block.kind,
    text: join(block.lines.filter(({ picture }) => picture === undefined)),
    ...(block.rows ? { rows: block.rows.map((row) => row.map(closeSpaces)) } : {}),
    page: pageOf.get(block.lines[0] as PageLine) ?? 0,
    ...(block.level === undefined ? {} : { level: block.level }),
    ...(block.marker === undefined ? {} : { marker: block.marker }),
  })
  const draft: Draft = {
    metadata,
    blocks: gatherBlocks(carryPages([...opened, ...rest], opening.length), decisions).map(asDraft),
    notes: notes.map(({ number, page, paragraphs }) => ({ number, page, paragraphs: paragraphs.map(join) })),
    summaries: [],
  }
  if (summary) {
    let second = lines.slice(summary.from)
    if (isSummaryTitle(second[0]?.text ?? '')) second = carryPages(second, 1)
    const title = readOpening(second, (some) => withoutMarks(join(some)), false, decisions)
    Object.assign(metadata, divideTitle(title))
    if (title.author) metadata.authorsLatin = [title.author]
    const blocks = gatherBlocks(carryPages(second, title.length), decisions).map(asDraft)
    draft.summaries = [{ lang: summary.lang, blocks }]
  }
  linkCalls(draft, decisions, 'superscript')
  return draft
}

/** Take lines from the front; the page that begins with one of them begins with the next line that stays. */
function carryPages(lines: readonly PageLine[], count: number): PageLine[] {
  const pages = lines.slice(0, count).flatMap((line) => line.pages ?? [])
  const rest = lines.slice(count)
  const first = rest[0]
  if (first && pages.length > 0) rest[0] = { ...first, pages: [...pages, ...(first.pages ?? [])] }
  return rest
}
