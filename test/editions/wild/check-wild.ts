import { execFileSync, spawnSync } from 'node:child_process'
import { readFile } from 'node:fs/promises'
import { dirname } from 'node:path'
import type { Element, Root, RootContent } from 'hast'
import type { Browser } from 'puppeteer-core'
import { visit } from 'unist-util-visit'
import { readEditions } from '../../../src/command-line/read-editions.js'
import { inspectEditions } from '../../../src/editions/inspect-editions.js'
import { say } from '../../../src/messages/say.js'
import { classes } from '../../../src/model/classes.js'
import { flowText, notesOf } from '../../../src/model/flow-text.js'
import { hasClass } from '../../../src/model/has-class.js'
import { NO_DATE } from '../../../src/model/no-date.js'
import { type GlyphPage, type PdfGlyph, readPdfGlyphs } from '../../../src/pdf/read-pdf-glyphs.js'
import { type BuildResult, build } from '../../../src/pipeline/build.js'
import { publish } from '../../../src/pipeline/publish.js'
import { type ExpectedText, expectTextOfPages } from '../expect-text-of-pages.js'
import { movableIn } from '../movable-in.js'
import { paintedText, readingsOf } from '../painted-text.js'
import { findOverlaps } from './find-overlaps.js'
import { logicalText, orderedPartsOf, withoutMirrorImages } from './logical-text.js'
import { reasonOf } from './reason-of.js'

/** Text less what no reader sees: white space, hyphenation points, selectors of forms, signs of direction. */
function squeeze(text: string): string {
  return text.replace(/[\s\p{Default_Ignorable_Code_Point}]/gu, '')
}

/** What is known of a manuscript before it is built. */
export interface KnownOfWild {
  /** What its running text must hold. */
  body?: string | undefined
  /** The type area of its journal, in millimetres from the head of the page; without one running heads are the built-in ones. */
  area?: { top: number; bottom: number } | undefined
}

/** What became of a random article. */
export interface Verdict {
  pages: number
  notes: number
  /** What is wrong with its editions: a rule and a sentence each. */
  faults: { rule: string; what: string }[]
}

const POINTS_PER_MM = 72 / 25.4

const hasPoppler = spawnSync('pdftotext', ['-v']).status === 0

/**
 * Build a sound manuscript, and read what was built by a reader that has no part in a build: glyph by glyph, as pdf.js
 * draws them, (where it is installed) by poppler, and as `kiyo check` does.
 *
 * @param folder  of the manuscript
 * @param out     folder that the editions go to
 */
export async function checkWild(
  folder: string,
  { body, area }: KnownOfWild,
  out: string,
  browser: () => Promise<Browser>,
): Promise<Verdict> {
  const verdict: Verdict = { pages: 0, notes: 0, faults: [] }
  let result: BuildResult
  try {
    result = await build(folder, {
      out,
      editions: new Set(['print', 'epub']),
      browser,
      modified: NO_DATE,
      language: 'en',
      progress: () => undefined,
    })
  } catch (error) {
    return { ...verdict, faults: [{ rule: 'failure', what: reasonOf(error) }] }
  }
  verdict.pages = result.pages ?? 0
  verdict.notes = result.notes
  for (const message of result.file.messages.filter(({ fatal }) => fatal === true))
    verdict.faults.push({ rule: message.ruleId ?? 'error', what: String(message) })
  const pdf = result.files.find(({ path }) => path.endsWith('print.pdf'))?.path
  if (verdict.faults.length > 0 || !pdf) return verdict

  const { publication } = await publish(folder, async (_name, work) => work())
  const [published] = publication?.articles ?? []
  if (!published) return { ...verdict, faults: [{ rule: 'failure', what: 'it is not read as it was built' }] }
  const { tree, article } = published
  if (body !== undefined && !squeeze(flowText(tree)).includes(squeeze(body)))
    verdict.faults.push({
      rule: 'text-of-manuscript',
      what: firstDifference(squeeze(flowText(tree)), squeeze(body)),
    })
  const pages: GlyphPage[] = []
  await readPdfGlyphs(new Uint8Array(await readFile(pdf)), (page) => pages.push(page))
  const expected = expectedText(tree)
  // Where letters are drawn in another order than they are read, the order of signs is not held against it.
  const normal = orderedPartsOf(Object.values(expected).join('')) ?? squeeze
  const furniture = furnitureOf(article)
  const texts = pages.map((page, index) =>
    normal(
      area
        ? squeeze(logicalText(within(area, page)))
        : withoutFurniture(
            squeeze(logicalText(page)),
            index === 0 ? undefined : furniture(index, normal),
            normal,
          ),
    ),
  )
  try {
    const wanted = normalised(expected, normal)
    // The pages of a reprint are given, and one may have no room for the first of two notes; nor has any for a very long one.
    const muchOfPage = Math.max(...texts.map(({ length }) => length)) / 2
    const noteStarts = startsOfNotes(tree, normal).filter(
      (start, index, starts) =>
        article.pages === 'original' || start - (starts[index - 1] ?? start) > muchOfPage,
    )
    expectTextOfPages(texts, { ...wanted, noteStarts, movable: movableIn(wanted.flow, tree, normal) })
  } catch (error) {
    const repeated = repeatedText(tree)
    if (repeated === '' || !holdsAll(texts.join(''), normal(Object.values(expected).join('')), repeated))
      verdict.faults.push({ rule: 'text-of-pages', what: reasonOf(error) })
  }
  const drawn = pages.map(textOf).join('')
  if (hasPoppler && charactersOf(drawn) !== charactersOf(readByPoppler(pdf)))
    verdict.faults.push({ rule: 'second-reader', what: 'poppler reads other characters' })
  const lost = lostOf(withoutMirrorImages(drawn), withoutMirrorImages(Object.values(expected).join('')))
  if (lost !== '') verdict.faults.push({ rule: 'lost-characters', what: lost })
  for (const [index, page] of pages.entries()) {
    const [first, ...others] = findOverlaps(page)
    if (first)
      verdict.faults.push({ rule: 'overlap', what: `page ${index + 1}: ${first}, and ${others.length} more` })
  }
  for (const { name, figure, passed } of await inspectEditions(await readEditions(dirname(pdf))))
    if (!passed) verdict.faults.push({ rule: 'gate', what: `${say('en', name)}: ${say('en', figure)}` })
  return verdict
}

function expectedText(tree: Root): ExpectedText {
  const flow = tree.children.filter((part) => !isFoot(part))
  const notes = footNotesOf(tree)
  return {
    flow: squeeze(flow.map(paintedText).join('')),
    notes: squeeze(notes.map(paintedText).join('')),
    readings: squeeze(flow.map(readingsOf).join('')),
    noteReadings: squeeze(notes.map(readingsOf).join('')),
  }
}

function isFoot(part: RootContent): boolean {
  return part.type === 'element' && hasClass(part, classes.notes)
}

function footNotesOf(tree: Root): Element[] {
  return [...notesOf({ type: 'root', children: tree.children.filter(isFoot) }).values()]
}

/** Where each note begins in the text of all. */
function startsOfNotes(tree: Root, normal: (text: string) => string): number[] {
  let at = 0
  return footNotesOf(tree).map((note) => {
    const start = at
    at += normal(squeeze(paintedText(note))).length
    return start
  })
}

/** What stands again on each page that a table goes on: its head, and what belongs to several rows; empty without a table. */
function repeatedText(tree: Root): string {
  let text = ''
  visit(tree, 'element', (element) => {
    const isOfRows = Number(element.properties.rowSpan ?? 1) > 1
    if (element.tagName === 'figcaption' || element.tagName === 'thead' || isOfRows)
      text += paintedText(element) + readingsOf(element)
    if (element.tagName === 'table') text += '（続き）(continued)(продолжение)'
  })
  return squeeze(text)
}

function normalised(expected: ExpectedText, normal: (text: string) => string): ExpectedText {
  const { flow, notes, readings, noteReadings = '' } = expected
  return {
    flow: normal(flow),
    notes: normal(notes),
    readings: normal(readings),
    noteReadings: normal(noteReadings),
  }
}

/** Characters that a text has less often than it should. */
function lostOf(text: string, expected: string): string {
  const counts = countsOf(expected)
  for (const character of text) counts.set(character, (counts.get(character) ?? 0) - 1)
  return [...counts].flatMap(([character, count]) => (count > 0 ? [character] : [])).join('')
}

function countsOf(text: string): Map<string, number> {
  const counts = new Map<string, number>()
  for (const character of text) counts.set(character, (counts.get(character) ?? 0) + 1)
  return counts
}

/** Whether a text has each character as often as another, and more only of what may be repeated. */
function holdsAll(text: string, expected: string, repeated: string): boolean {
  const counts = countsOf(text)
  for (const character of expected) counts.set(character, (counts.get(character) ?? 0) - 1)
  return [...counts].every(([character, count]) => count === 0 || (count > 0 && repeated.includes(character)))
}

/** Readings of a page's first line stand above the type area; running heads are further from it (millimetres). */
const ABOVE_FIRST_LINE = 1

/** What of a page is in the type area; a turned page has its running head at another edge than its lines. */
function within({ top, bottom }: { top: number; bottom: number }, page: GlyphPage): GlyphPage {
  const isIn = ({ y, isTurned }: PdfGlyph): boolean =>
    isTurned || (y > (top - ABOVE_FIRST_LINE) * POINTS_PER_MM && y < bottom * POINTS_PER_MM)
  return { ...page, glyphs: page.glyphs.filter(isIn) }
}

interface Furniture {
  heads: string[]
  folio: string
}

/** Running heads that may stand on a page after the first, and its folio. */
function furnitureOf({
  authors,
  title,
  firstPage,
}: {
  authors: readonly { name: string }[]
  title: string
  firstPage: number
}) {
  // Names are joined as the article's language joins them.
  const heads = [...['、', ', '].map((sign) => authors.map(({ name }) => name).join(sign)), title]
  return (index: number, normal: (text: string) => string): Furniture => ({
    heads: heads.map((head) => normal(squeeze(head))),
    folio: squeeze(`- ${firstPage + index} -`),
  })
}

/** The text of a page after its furniture; a head that is longer than a line is shortened with an ellipsis. */
function withoutFurniture(
  text: string,
  furniture: Furniture | undefined,
  normal: (text: string) => string,
): string {
  const end = furniture ? text.indexOf(furniture.folio) : -1
  const head = normal(text.slice(0, Math.max(0, end)).replace(/…$/u, ''))
  const isHead = head !== '' && furniture?.heads.some((one) => one.startsWith(head)) === true
  return isHead ? text.slice(end + (furniture?.folio.length ?? 0)) : text
}

function textOf({ glyphs }: GlyphPage): string {
  return squeeze(glyphs.map(({ text }) => text).join(''))
}

function readByPoppler(path: string): string {
  return execFileSync('pdftotext', ['-raw', path, '-'], { encoding: 'utf8', maxBuffer: 200_000_000 })
}

function charactersOf(text: string): string {
  return [...withoutMirrorImages(squeeze(text))].sort().join('')
}

/** Where the expected text stops being found. */
function firstDifference(text: string, expected: string): string {
  let low = 0
  let high = expected.length
  while (low < high) {
    const middle = (low + high + 1) >> 1
    if (text.includes(expected.slice(0, middle))) low = middle
    else high = middle - 1
  }
  return `after “${expected.slice(Math.max(0, low - 15), low)}” there should be “${expected.slice(low, low + 20)}”`
}
