import { type Comparison, styledPages, type TextChange } from './comparison.js'
import { words } from './words.js'

/** One kind of what changed, in a line. */
export interface SummaryLine {
  /** Of the JSON's keys where there is one: `text`, `notes`, `pages`, `moves`, `style`, `metadata`, `files`. */
  kind: 'text' | 'notes' | 'pages' | 'moves' | 'style' | 'metadata' | 'files'
  text: string
}

/** Say what changed, one line a kind; nothing where nothing did. */
export function summariseComparison(comparison: Comparison): SummaryLine[] {
  const { text, renumbered, pages, moves, metadata, files } = comparison
  const isNote = ({ unit }: { unit: string }): boolean => unit === 'note'
  const styled = styledPages(comparison)
  const lines: { kind: SummaryLine['kind']; facts: string[] }[] = [
    { kind: 'text', facts: countChanges(text.filter((change) => !isNote(change))) },
    {
      kind: 'notes',
      facts: [
        ...countChanges(text.filter(isNote)),
        ...(renumbered.length > 0 ? [words.renumberings(renumbered)] : []),
      ],
    },
    { kind: 'pages', facts: pages ? countPages(pages) : [] },
    { kind: 'moves', facts: moves.length > 0 ? [words.beginElsewhere(countMoves(moves).join(', '))] : [] },
    { kind: 'style', facts: styled.length > 0 ? [words.styled(styled.length, joinPages(styled))] : [] },
    { kind: 'metadata', facts: metadata.length > 0 ? [metadata.map(({ name }) => name).join(', ')] : [] },
    { kind: 'files', facts: files.length > 0 ? [words.unequalFiles(files)] : [] },
  ]
  return lines
    .filter(({ facts }) => facts.length > 0)
    .map(({ kind, facts }) => ({ kind, text: facts.join('; ') }))
}

/** Pages that follow each other as one: `3–5, 8`. */
export function joinPages(pages: readonly string[]): string {
  const runs: [string, string][] = []
  for (const page of pages) {
    const last = runs.at(-1)
    if (last && (last[1] === page || Number(last[1]) + 1 === Number(page))) last[1] = page
    else runs.push([page, page])
  }
  return runs.map(([first, last]) => (first === last ? first : `${first}–${last}`)).join(', ')
}

function countChanges(changes: readonly TextChange[]): string[] {
  const groups = groupBy(changes, ({ change, unit }) => `${change} ${unit}`)
  return groups.flatMap((group) => {
    const [first] = group
    if (!first) return []
    const numbers = group.flatMap(({ note }) => {
      const both = [note?.old, note?.new].filter((one) => one !== undefined)
      return both.length > 0 ? [[...new Set(both)].join(' → ')] : []
    })
    const labels = group.flatMap(({ pages }) => pages.new ?? pages.old ?? [])
    const where = [
      ...(numbers.length > 0 ? [words.noteNumbers(numbers)] : []),
      ...(labels.length > 0 ? [words.onPages(joinPages(labels))] : []),
    ]
    return [words.changed(group.length, first.unit, first.change, where.join('; '))]
  })
}

function countPages(pages: NonNullable<Comparison['pages']>): string[] {
  const { changed, added, removed, renumbered } = pages
  const labels = joinPages(changed.map((page) => page.new))
  return [
    ...(changed.length > 0 ? [words.differ(changed.length, pages.new, labels)] : []),
    ...(added.length > 0 ? [words.pagesAdded(added, joinPages(added))] : []),
    ...(removed.length > 0 ? [words.pagesRemoved(removed, joinPages(removed))] : []),
    ...(renumbered ? [words.pagesRenumbered(renumbered)] : []),
  ]
}

function countMoves(moves: Comparison['moves']): string[] {
  return groupBy(moves, ({ unit }) => unit).flatMap((group) =>
    group[0] ? [words.unitCount(group.length, group[0].unit)] : [],
  )
}

function groupBy<Item>(items: readonly Item[], keyOf: (item: Item) => string): Item[][] {
  const groups = new Map<string, Item[]>()
  for (const item of items) groups.set(keyOf(item), [...(groups.get(keyOf(item)) ?? []), item])
  return [...groups.values()]
}
