import type { Browser } from 'puppeteer-core'
import type { Step } from '../messages/command-line/steps.js'
import { type Said, said } from '../messages/say.js'
import { Failure } from '../model/failure.js'
import { elementsIn } from '../xml/elements-in.js'
import { textIn } from '../xml/text-in.js'
import { compareFiles } from './compare-files.js'
import { compareMetadata } from './compare-metadata.js'
import { type Comparison, hasChanges, type PageMove, type TextChange } from './comparison.js'
import { listPageChanges } from './list-page-changes.js'
import { type ListedChange, listTextChanges, type TextChanges } from './list-text-changes.js'
import { openPdfs } from './open-pdfs.js'
import { placeUnits, type UnitPages } from './place-units.js'
import { type Build, type ReadBuild, readBuild, textOf } from './read-build.js'
import type { TextUnit } from './text-unit.js'

/** Characters of a paragraph by which it is named. */
const EXCERPT = 40

/** What a comparison needs of the outside world. */
export interface CompareOptions {
  /** Draws the pages; asked for where both builds have a print edition and the two differ. */
  browser: () => Promise<Browser>
  /** Is told what happens. */
  progress: (step: Step) => void
}

/**
 * Compare two builds: their text by paragraph and note, their pages by picture.
 *
 * @throws Failure 66 when an edition cannot be read, or the builds have no edition in common
 */
export async function compareBuilds(old: Build, found: Build, options: CompareOptions): Promise<Comparison> {
  options.progress(said('step.reading-editions'))
  const [before, after] = [await readBuild(old), await readBuild(found)]
  const from = before.book && after.book ? 'epub' : before.blocks && after.blocks ? 'print' : undefined
  if (!from) throw new Failure('no-edition-in-common', { old: old.name, found: found.name })
  options.progress(said('step.comparing-text'))
  const text = [textOf(before, from), textOf(after, from)] as const
  const changes = listTextChanges(...text)
  const places = new Map<TextUnit, UnitPages>()
  for (const [index, { blocks }] of [before, after].entries()) {
    for (const [unit, place] of placeUnits(text[index] ?? text[0], blocks?.pages ?? []))
      places.set(unit, place)
  }
  const comparison: Comparison = {
    names: { old: old.name, new: found.name },
    lang: languageOf(after),
    text: changes.changes.map((change) => placedChange(change, places, before, after)),
    renumbered: changes.renumbered,
    ...(await pagesOf(before, after, changes, places, options)),
    moves: listMoves(changes, places, before, after),
    metadata: compareMetadata(before, after, from),
    files: before.book && after.book ? compareFiles(before.book, after.book) : [],
    remarks: remarksOf(before, after),
  }
  return hasChanges(comparison) ? comparison : { ...comparison, files: unequalFiles(before, after) }
}

async function pagesOf(
  before: ReadBuild,
  after: ReadBuild,
  { changes }: TextChanges,
  places: ReadonlyMap<TextUnit, UnitPages>,
  { browser, progress }: CompareOptions,
): Promise<Pick<Comparison, 'pages'>> {
  if (!before.print || !after.print || !before.blocks || !after.blocks) return {}
  const touched = { old: new Set<number>(), new: new Set<number>() }
  for (const { units } of changes) {
    for (const side of ['old', 'new'] as const) {
      const place = units[side] && places.get(units[side])
      for (let page = place?.first ?? 0; place && page <= place.last; page++) touched[side].add(page)
    }
  }
  const compared = { old: before.blocks.pages, new: after.blocks.pages, touched }
  if (Buffer.from(before.print).equals(after.print)) {
    return {
      pages: await listPageChanges(
        compared,
        async () => undefined,
        () => undefined,
      ),
    }
  }
  const nameOf = ({ name }: Build): string => `${name}/print.pdf`
  const opened = await openPdfs(
    await browser(),
    { pdf: before.print, name: nameOf(before) },
    { pdf: after.print, name: nameOf(after) },
  )
  try {
    return { pages: await listPageChanges(compared, opened.compare, progress) }
  } finally {
    await opened.close()
  }
}

function placedChange(
  { units, ...change }: ListedChange,
  places: ReadonlyMap<TextUnit, UnitPages>,
  before: ReadBuild,
  after: ReadBuild,
): TextChange {
  const old = labelOf(units.old, places, before)
  const found = labelOf(units.new, places, after)
  return { ...change, pages: { ...(old ? { old } : {}), ...(found ? { new: found } : {}) } }
}

function labelOf(
  unit: TextUnit | undefined,
  places: ReadonlyMap<TextUnit, UnitPages>,
  { blocks }: ReadBuild,
): string | undefined {
  const place = unit && places.get(unit)
  return place && blocks?.pages[place.first]?.label
}

/** What begins on another page than before, and is not itself reported as moved. */
function listMoves(
  { matches }: TextChanges,
  places: ReadonlyMap<TextUnit, UnitPages>,
  before: ReadBuild,
  after: ReadBuild,
): PageMove[] {
  return matches.flatMap(({ old, new: found, isMoved }): PageMove[] => {
    const [from, to] = [places.get(old)?.first, places.get(found)?.first]
    if (isMoved || from === undefined || to === undefined || from === to) return []
    return [
      {
        unit: found.kind,
        ...(old.note === undefined || found.note === undefined
          ? {}
          : { note: { old: old.note, new: found.note } }),
        text: found.text.slice(0, EXCERPT),
        old: labelOf(old, places, before) ?? '',
        new: labelOf(found, places, after) ?? '',
      },
    ]
  })
}

function languageOf({ book, blocks }: ReadBuild): string {
  const element = elementsIn(book?.trees.get(book.packagePath), 'dc:language')[0]
  return element ? textIn(element) : (blocks?.language ?? '')
}

function remarksOf(before: ReadBuild, after: ReadBuild): Said[] {
  return (['print', 'epub'] as const).flatMap((edition) => {
    const names = [before, after].filter((build) => !build[edition]).map(({ name }) => name)
    if (names.length === 0) return []
    return [said(`compare.without-${edition}`, { names })]
  })
}

/** Editions that differ where nothing of what is compared does. */
function unequalFiles(before: ReadBuild, after: ReadBuild): string[] {
  const isUnequal = (one: Uint8Array | undefined, other: Uint8Array | undefined): boolean =>
    one !== undefined && other !== undefined && !Buffer.from(one).equals(other)
  return [
    ...(isUnequal(before.print, after.print) ? ['print.pdf'] : []),
    ...(isUnequal(before.epub, after.epub) ? ['book.epub'] : []),
  ]
}
