import type { Step } from '../messages/command-line/steps.js'
import type { PageCause } from '../messages/compare/kinds.js'
import { said } from '../messages/say.js'
import { squeeze } from '../model/text-unit.js'
import type { BlockPage } from '../pdf/read-pdf-blocks.js'
import type { Comparison, PageChange } from './comparison.js'
import type { OpenedPdfs } from './open-pdfs.js'

/** Pixels for a CSS pixel: 96 dpi is enough to find differences, 120 dpi is legible. */
const SCALES = { compared: 1, shown: 1.25 }

/** Pairs of pages of which there are pictures: the file stays below some 15 MB. */
const MOST_PICTURES = 40

/** Order in which pages are shown where there are too many. */
const ORDER: readonly PageCause[] = ['text', 'look', 'furniture', 'numbers', 'reflow']

/** The pages of two print editions. */
export interface ComparedPages {
  old: readonly BlockPage[]
  new: readonly BlockPage[]
  /** Indices of pages, from 0, with changed text. */
  touched: { old: ReadonlySet<number>; new: ReadonlySet<number> }
}

/**
 * Compare each page with the one in its place in the other edition: by picture, then by text.
 *
 * @param draw      draws a pair of pages and compares the two pictures
 * @param progress  called with each page
 */
export async function listPageChanges(
  compared: ComparedPages,
  draw: OpenedPdfs['compare'],
  progress: (step: Step) => void,
): Promise<NonNullable<Comparison['pages']>> {
  const { old, new: found } = compared
  const both = Math.min(old.length, found.length)
  const changed: { index: number; page: PageChange }[] = []
  for (let index = 0; index < both; index++) {
    progress(said('step.comparing-page', { page: index + 1, pages: both }))
    const before = old[index]
    const after = found[index]
    if (!before || !after || !(await draw(index, SCALES.compared, false))) continue
    const cause = causeOf(before, after, compared, index)
    changed.push({ index, page: { old: before.label, new: after.label, cause } })
  }
  const shown = [...changed]
    .sort((a, b) => ORDER.indexOf(a.page.cause) - ORDER.indexOf(b.page.cause) || a.index - b.index)
    .slice(0, MOST_PICTURES)
  for (const { index, page } of shown) {
    progress(said('step.drawing-page', { page: index + 1, pages: both }))
    const pictures = (await draw(index, SCALES.shown, true))?.pictures
    if (pictures) page.pictures = pictures
  }
  const labels = (pages: readonly BlockPage[]): string[] => pages.map(({ label }) => label)
  const renumbered = labels(old.slice(0, both)).some((label, index) => label !== found[index]?.label)
  return {
    old: old.length,
    new: found.length,
    changed: changed.map(({ page }) => page),
    added: labels(found.slice(both)),
    removed: labels(old.slice(both)),
    ...(renumbered ? { renumbered: { old: endsOf(labels(old)), new: endsOf(labels(found)) } } : {}),
    withoutPictures: changed.length - shown.length,
  }
}

function endsOf(labels: readonly string[]): [string, string] {
  return [labels.at(0) ?? '', labels.at(-1) ?? '']
}

function causeOf(before: BlockPage, after: BlockPage, { touched }: ComparedPages, index: number): PageCause {
  if (touched.old.has(index) || touched.new.has(index)) return 'text'
  if (textOf(before) !== textOf(after)) return 'reflow'
  if (numbersOf(before) !== numbersOf(after)) return 'numbers'
  return furnitureOf(before) === furnitureOf(after) ? 'look' : 'furniture'
}

function textOf({ blocks }: BlockPage): string {
  return squeeze(blocks.map(({ text }) => text).join(''))
}

function numbersOf({ blocks }: BlockPage): string {
  return JSON.stringify(blocks.map(({ calls, note }) => [calls.map((call) => call.note), note]))
}

function furnitureOf({ painted }: BlockPage): string {
  return squeeze(painted)
}
