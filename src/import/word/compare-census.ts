import { said } from '../../messages/say.js'
import type { WordDocument } from '../docx/word-document.js'
import type { Decisions } from '../report/decisions.js'
import type { Tally } from '../report/tally.js'
import type { SourcePlace } from '../source/source-page.js'
import { type Look, type LookKind, lookKinds, looksOfDocument, type PlacedLook } from './looks-of-document.js'
import { missingParts } from './missing-parts.js'
import { readBack } from './read-back.js'

/** Rows of one kind of difference; what is beyond is counted. */
const MOST = 30
/** Characters that a manuscript never has, or has another form of. */
const OTHERWISE = /[\u00ad\u200b\ufeff\s\ue000-\uf8ff〓\u2f00-\u2fd5\ufdd0-\ufdef]/gu

/** What of the source a manuscript has in another way, so that it is not missed. */
export interface Expected {
  /** Paragraphs that are bold by what they are: titles and headings. */
  boldByKind: ReadonlySet<SourcePlace>
  /** Paragraphs that a program makes anew. */
  generated: ReadonlySet<SourcePlace>
  /** Notes were typed, and their numbers have gone. */
  hasTypedNotes: boolean
}

/**
 * Hold a manuscript against the Word document that it was made of, by what a build reads: words, notes, pictures, tables,
 * cells, and each run that looks otherwise.
 *
 * @param article    `article.md` as it will be written
 * @param decisions  takes each difference with its place in the source, except those that a decision there explains
 * @returns          the numbers on both sides
 */
export function compareCensus(
  document: WordDocument,
  article: string,
  expected: Expected,
  decisions: Decisions,
): Tally[] {
  const back = readBack(article)
  const words = bare(back.text)
  const paragraphs = document.census.flatMap((census) => census.paragraphs)
  noteMissingText(paragraphs, `${words}\n${bare(remarksOf(article))}`, expected, decisions)
  const looks = looksOfDocument(document)
  noteMissingLooks(looks, back.looks, words, expected, decisions)
  const sum = (thing: 'notes' | 'pictures' | 'tables' | 'cells'): Tally => ({
    what: thing,
    source: document.census.reduce((total, { counts }) => total + counts[thing], 0),
    manuscript: back[thing],
  })
  const things = [sum('notes'), sum('pictures'), sum('tables'), sum('cells')]
  for (const tally of things.slice(0, 3)) {
    if (tally.source > tally.manuscript)
      decisions.note(said('import.census.fewer', { ...tally }), undefined, 'unsure')
  }
  const characters = paragraphs.flatMap(({ texts }) => texts.map((text) => bare(text).length))
  const tallies: Tally[] = [
    {
      what: 'characters',
      source: characters.reduce((total, length) => total + length, 0),
      manuscript: words.length,
    },
    ...things,
    ...lookKinds.map(
      (what): Tally => ({ what, source: amountOf(looks, what), manuscript: amountOf(back.looks, what) }),
    ),
  ]
  return tallies.filter(({ source, manuscript }) => source > 0 || manuscript > 0)
}

/** Of links and readings the number, of all else the characters. */
function amountOf(looks: readonly Look[], kind: LookKind): number {
  return looks
    .filter((look) => look.kind === kind)
    .reduce((total, { text }) => total + (kind === 'link' || kind === 'reading' ? 1 : bare(text).length), 0)
}

function noteMissingText(
  paragraphs: WordDocument['census'][number]['paragraphs'],
  words: string,
  { hasTypedNotes, generated }: Expected,
  decisions: Decisions,
): void {
  let rows = 0
  const searched = { words, near: 0 }
  for (const { place, texts } of paragraphs) {
    if (generated.has(place)) continue
    const told = toldAt(place, decisions)
    const missing = texts
      .flatMap((text) => missingParts(bare(text), searched))
      .filter((part) => !told.includes(part) && !(hasTypedNotes && NUMBER.test(part)))
    const text = missing.join(' … ')
    // Dashes around a subtitle go with its line
    if (missing.length === 0 || !/[\p{L}\p{N}]/u.test(text)) continue
    rows++
    if (rows <= MOST) decisions.note(said('import.census.text', { text }), place, 'unsure')
  }
  if (rows > MOST) decisions.note(said('import.census.more', { more: rows - MOST }), undefined, 'unsure')
}

/** The number of a note that was typed, or the word before it. */
const NUMBER = /^[(（[［〔*＊]?(?:[注註]釈?)?\d{0,4}[)）\]］〕.．]?$/

function noteMissingLooks(
  looks: readonly PlacedLook[],
  found: readonly Look[],
  words: string,
  { boldByKind, hasTypedNotes }: Expected,
  decisions: Decisions,
): void {
  for (const kind of lookKinds) {
    const all = found
      .filter((look) => look.kind === kind)
      .map(({ text }) => bare(text))
      // One run of the source may be parted by marks of other looks
      .join('')
    const missing = looks.filter(({ kind: own, text, place }) => {
      const wanted = bare(text)
      const isExpected =
        (kind === 'strong' && boldByKind.has(place)) ||
        (kind === 'superscript' && hasTypedNotes && NUMBER.test(wanted))
      // Words that are missing altogether were reported above
      const isThere = kind === 'reading' || words.includes(wanted)
      return own === kind && wanted !== '' && !isExpected && isThere && !all.includes(wanted)
    })
    for (const { text, place } of missing.slice(0, MOST))
      decisions.note(said('import.census.look', { kind, text }), place, 'likely')
  }
}

/** The words that decisions at a place speak of. */
function toldAt(place: SourcePlace, decisions: Decisions): string {
  const texts = decisions.all
    .filter(({ source }) => source === place)
    .flatMap(({ decided }) => Object.values(decided.data ?? {}))
  return bare(texts.filter((text) => typeof text === 'string').join('\n'))
}

function remarksOf(article: string): string {
  return [...article.matchAll(/<!--(.*?)-->/gs)].map(([, text = '']) => text).join('\n')
}

function bare(text: string): string {
  return text.normalize('NFC').replace(OTHERWISE, '')
}
