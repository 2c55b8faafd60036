import type { Browser } from 'puppeteer-core'
import { editions } from '../editions/editions.js'
import type { Step } from '../messages/command-line/steps.js'
import { type Said, said } from '../messages/say.js'
import { Failure } from '../model/failure.js'
import type { TextUnit } from '../model/text-unit.js'
import type { BlockPage } from '../pdf/read-pdf-blocks.js'
import { compareFiles } from './compare-files.js'
import { compareMetadata } from './compare-metadata.js'
import { type Comparison, hasChanges, type PageMove, type TextChange } from './comparison.js'
import { listPageChanges } from './list-page-changes.js'
import { type ListedChange, listTextChanges, type TextChanges } from './list-text-changes.js'
import { openPdfs } from './open-pdfs.js'
import { placeUnits, type UnitPages } from './place-units.js'
import { type Build, type BuiltEdition, type ReadBuild, readBuild } from './read-build.js'

/** Characters of a paragraph that identify it in messages. */
const EXCERPT = 40

/** What a comparison needs of the outside world. */
export interface CompareOptions {
  /** Draws the pages; called only where both builds have a print edition and these differ. */
  browser: () => Promise<Browser>
  /** Called with each step. */
  progress: (step: Step) => void
}

/**
 * Compare two builds: their text by paragraph and note, their pages by picture.
 *
 * @throws Failure 66 when an edition cannot be read, or the builds have no edition in common
 */
export async function compareBuilds(old: Build, found: Build, options: CompareOptions): Promise<Comparison> {
  options.progress(said('step.reading-editions'))
  const builds = { old: await readBuild(old), new: await readBuild(found) }
  const pairs = pairEditions(builds.old, builds.new)
  // In lines of pages, spaces of composition cannot be distinguished from the author's.
  const compared = pairs.find((pair) => !pair.new.pages) ?? pairs[0]
  if (!compared) {
    const files = editions.filter(({ read }) => read).map((edition) => edition.files[0])
    throw new Failure('no-edition-in-common', { old: old.name, found: found.name, files })
  }
  options.progress(said('step.comparing-text'))
  const text = { old: compared.old.text(), new: compared.new.text() }
  const pages = { old: pagesOf(builds.old), new: pagesOf(builds.new) }
  const places: UnitPlaces = new Map([...placeUnits(text.old, pages.old), ...placeUnits(text.new, pages.new)])
  const changes = listTextChanges(text.old, text.new)
  const comparison: Comparison = {
    names: { old: old.name, new: found.name },
    lang: compared.new.language,
    text: changes.changes.map((change) => placedChange(change, places, pages)),
    renumbered: changes.renumbered,
    ...(await comparePictures(builds, pairs, changes, places, options)),
    moves: listMoves(changes, places, pages),
    metadata: compareMetadata(compared.old, compared.new),
    files: pairs.flatMap((pair) => compareFiles(pair.old, pair.new)),
    remarks: listRemarks(compared, pairs, builds),
  }
  return hasChanges(comparison) ? comparison : { ...comparison, files: unequalFiles(pairs) }
}

/** An edition of both builds. */
type Pair = Record<'old' | 'new', BuiltEdition>

/** The pages of each unit of both builds. */
type UnitPlaces = ReadonlyMap<TextUnit, UnitPages>

/** The pages of both builds; empty where one has no pages. */
type BothPages = Record<'old' | 'new', readonly BlockPage[]>

function pairEditions(old: ReadBuild, found: ReadBuild): Pair[] {
  return old.editions.flatMap((one) => {
    const other = found.editions.find(({ edition }) => edition === one.edition)
    return other ? [{ old: one, new: other }] : []
  })
}

function pagesOf(build: ReadBuild): readonly BlockPage[] {
  return build.editions.find(({ pages }) => pages)?.pages ?? []
}

async function comparePictures(
  builds: Record<'old' | 'new', ReadBuild>,
  pairs: readonly Pair[],
  { changes }: TextChanges,
  places: UnitPlaces,
  { browser, progress }: CompareOptions,
): Promise<Pick<Comparison, 'pages'>> {
  const pair = pairs.find((one) => one.old.pages && one.new.pages)
  if (!pair) return {}
  const touched = { old: new Set<number>(), new: new Set<number>() }
  for (const { units } of changes) {
    for (const side of ['old', 'new'] as const) {
      const place = units[side] && places.get(units[side])
      for (let page = place?.first ?? 0; place && page <= place.last; page++) touched[side].add(page)
    }
  }
  const compared = { old: pair.old.pages ?? [], new: pair.new.pages ?? [], touched }
  if (isEqual(pair)) {
    return {
      pages: await listPageChanges(
        compared,
        async () => undefined,
        () => undefined,
      ),
    }
  }
  const pdfOf = (side: 'old' | 'new') => {
    const { bytes, edition } = pair[side]
    return { pdf: bytes, name: `${builds[side].name}/${edition.files[0]}` }
  }
  const opened = await openPdfs(await browser(), pdfOf('old'), pdfOf('new'))
  try {
    return { pages: await listPageChanges(compared, opened.compare, progress) }
  } finally {
    await opened.close()
  }
}

function placedChange({ units, ...change }: ListedChange, places: UnitPlaces, pages: BothPages): TextChange {
  const old = labelOf(units.old, places, pages.old)
  const found = labelOf(units.new, places, pages.new)
  return { ...change, pages: { ...(old ? { old } : {}), ...(found ? { new: found } : {}) } }
}

function labelOf(
  unit: TextUnit | undefined,
  places: UnitPlaces,
  pages: readonly BlockPage[],
): string | undefined {
  const place = unit && places.get(unit)
  return place && pages[place.first]?.label
}

/** List units that begin on another page than before and are not reported as moved. */
function listMoves({ matches }: TextChanges, places: UnitPlaces, pages: BothPages): PageMove[] {
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
        old: labelOf(old, places, pages.old) ?? '',
        new: labelOf(found, places, pages.new) ?? '',
      },
    ]
  })
}

/** List what was not compared, and which edition the text was read from. */
function listRemarks(
  compared: Pair,
  pairs: readonly Pair[],
  builds: Record<'old' | 'new', ReadBuild>,
): Said[] {
  const both = Object.values(builds)
  const [file] = compared.new.edition.files
  return [
    ...editions.flatMap((edition) => {
      if (!edition.read) return []
      const without = both.filter((build) => !build.editions.some((one) => one.edition === edition))
      if (without.length !== 1) return []
      return [
        said('compare.without-edition', { file: edition.files[0], names: without.map(({ name }) => name) }),
      ]
    }),
    ...(pairs.some((pair) => pair.old.pages && pair.new.pages) ? [] : [said('compare.without-pages')]),
    ...(compared.new.pages ? [said('compare.text-of-pages', { file })] : []),
  ]
}

/** List editions that differ although nothing that is compared differs. */
function unequalFiles(pairs: readonly Pair[]): string[] {
  return pairs.filter((pair) => !isEqual(pair)).map((pair) => pair.new.edition.files[0])
}

function isEqual(pair: Pair): boolean {
  return Buffer.from(pair.old.bytes).equals(pair.new.bytes)
}
