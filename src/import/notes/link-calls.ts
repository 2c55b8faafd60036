import { said } from '../../messages/say.js'
import type { Draft, DraftBlock } from '../manuscript/draft.js'
import type { Decisions } from '../report/decisions.js'
import { marks } from '../source/marks.js'
import type { SourcePlace } from '../source/source-page.js'
import { type CallCandidate, chooseCalls } from './choose-calls.js'
import { placeLostCalls } from './place-lost-calls.js'

const RAISED_NUMBER = /\ufdd9[^\ufdda\d]*(\d{1,4})[^\ufdda\d]*\ufdda/g
const RAISED_ROMAN = /\ufdd9\s*([ivxlc]+)\s*\ufdda/g
/** Ways to print a call, each with its number as a group. */
const FORMS: readonly RegExp[] = [
  RAISED_NUMBER,
  /（(\d{1,4})）/g,
  /[[〔［](\d{1,4})[\]〕］]/g,
  /\((\d{1,4})\)/g,
  /[（(][注註] ?(\d{1,4})[)）]/g,
  /[*＊※](\d{1,4})(?!\d)/g,
  /[注註](\d{1,4})[)）]/g,
  /(?<![\d(（])(\d{1,3})[)）]/g,
]
const RAISED = /[\ufdd9\ufdda]/g
const SUPERSCRIPTS = '⁰¹²³⁴⁵⁶⁷⁸⁹'

/**
 * Turn calls into marks. A number in brackets is a call when, with the others, it counts up through the text as the notes
 * do, on the pages of the notes; the `（15）` of a title 『日本外交史（15）』 does not.
 *
 * @param draft      its blocks' texts are changed
 * @param decisions  gets numbers in brackets that are no calls, and notes without a call
 * @param raised     what becomes of raised characters that are no call
 */
export function linkCalls(
  draft: Draft,
  decisions: Decisions,
  raised: 'plain' | 'superscript' = 'plain',
): void {
  const blocks = [...draft.blocks, ...draft.summaries.flatMap((summary) => summary.blocks)]
  for (const block of blocks) block.text = withRaisedSuperscripts(block.text)
  const noteAt = new Map(draft.notes.map(({ number, page }) => [number, page]))
  let used: RegExp | undefined
  let chosen: CallCandidate[] = []
  let candidates: CallCandidate[] = []
  for (const form of FORMS) {
    const found = findCandidates(blocks, form, noteAt)
    const chain = chooseCalls(found)
    if (chain.length > chosen.length) [used, chosen, candidates] = [form, chain, found]
  }
  if (used) reportOrphans(blocks, used, noteAt, decisions)
  if (draft.notes.length === 0) reportCallsWithoutNotes(blocks, decisions)
  const calls = new Set(chosen)
  for (const candidate of candidates) {
    if (calls.has(candidate)) continue
    const { number: note, block, text, isTitle } = candidate
    const why = isTitle ? 'in-title' : 'out-of-order'
    const decided = said(`import.bracketed-number.${why}`, { text, note })
    decisions.note(decided, placeOf(block), isTitle ? 'sure' : 'unsure')
  }
  placeLostCalls(draft.notes, chosen, blocks, decisions)
  for (const block of blocks) {
    const own = chosen.filter((call) => call.block === block).sort((a, b) => b.at - a.at)
    for (const { at, length, number, doubt } of own) {
      const mark = `${doubt ?? ''}${marks.call}${number}${marks.end}`
      block.text = block.text.slice(0, at) + mark + block.text.slice(at + length)
    }
    block.text = block.text.replace(RAISED, (mark) => {
      if (raised === 'plain') return ''
      return mark === marks.raised ? marks.superscript : marks.superscriptEnd
    })
  }
}

/** Raised numbers that count up from 1, or from i as those of endnotes in Word, where there are no notes at all. */
function reportCallsWithoutNotes(blocks: readonly DraftBlock[], decisions: Decisions): void {
  for (const form of [RAISED_NUMBER, RAISED_ROMAN]) {
    const found: { text: string; block: DraftBlock }[] = []
    for (const block of blocks) {
      for (const [, text = ''] of withPlainDigits(block.text).matchAll(form)) {
        if (countOf(text) === found.length + 1) found.push({ text, block })
      }
    }
    const [first] = found
    const last = found.at(-1)
    // A single raised i is a sign of mathematics
    if (!first || !last || (form === RAISED_ROMAN && found.length < 2)) continue
    decisions.note(
      said('import.lost-note.none', { first: first.text, last: last.text }),
      placeOf(first.block),
      'unsure',
    )
  }
}

/** Value of a number in digits, or in Roman letters. */
function countOf(text: string): number {
  if (/^\d/.test(text)) return Number(text)
  const values = [...text].map((letter) => ({ i: 1, v: 5, x: 10, l: 50, c: 100 })[letter] ?? 0)
  return values.reduce((sum, value, index) => sum + (value < (values[index + 1] ?? 0) ? -value : value), 0)
}

/** Numbers in the calls' form that follow on a note's number, and have no note. */
function reportOrphans(
  blocks: readonly DraftBlock[],
  form: RegExp,
  noteAt: ReadonlyMap<number, number>,
  decisions: Decisions,
): void {
  const seen = new Set(noteAt.keys())
  for (const block of blocks) {
    for (const match of withPlainDigits(block.text).matchAll(form)) {
      const number = Number(match[1])
      if (seen.has(number) || !seen.has(number - 1)) continue
      seen.add(number)
      const text = match[0].replace(RAISED, '')
      decisions.note(said('import.lost-note.kept', { text, note: number }), placeOf(block), 'unsure')
    }
  }
}

function findCandidates(
  blocks: readonly DraftBlock[],
  form: RegExp,
  noteAt: ReadonlyMap<number, number>,
): CallCandidate[] {
  const found: CallCandidate[] = []
  for (const block of blocks) {
    const pages = [...block.text.matchAll(/\ufdd0/g)].map(({ index }) => index)
    for (const match of withPlainDigits(block.text).matchAll(form)) {
      const number = Number(match[1])
      const notePage = noteAt.get(number)
      if (notePage === undefined) continue
      const before = block.text.slice(0, match.index)
      const after = block.text.slice(match.index + match[0].length)
      // A page mark at the very beginning is the page on which the block begins
      const page = block.page + pages.filter((at) => at > 0 && at < match.index).length
      const isTitle = before.lastIndexOf('『') > before.lastIndexOf('』')
      const isBesideStop = /^[\ufdd9。、．，」』）！？]|^$/u.test(after)
      found.push({
        block,
        number,
        page,
        at: match.index,
        length: match[0].length,
        text: match[0].replace(RAISED, ''),
        isTitle,
        weight: 10 + (page === notePage ? 4 : -4) + (isBesideStop ? 1 : 0) - (isTitle ? 7 : 0),
      })
    }
  }
  return found
}

/** Full-width digits are digits; each is one unit long, so that places stay. */
function withPlainDigits(text: string): string {
  return text.replace(/[０-９]/g, (digit) => digit.normalize('NFKC'))
}

function withRaisedSuperscripts(text: string): string {
  return text.replace(/[⁰¹²³⁴-⁹]+/g, (digits) => {
    const number = [...digits].map((digit) => SUPERSCRIPTS.indexOf(digit)).join('')
    return marks.raised + number + marks.raisedEnd
  })
}

function placeOf({ text }: DraftBlock): SourcePlace {
  return said('import.place.words', { words: text.replace(/[\ufdd0-\ufdef]/g, '').slice(0, 12) })
}
