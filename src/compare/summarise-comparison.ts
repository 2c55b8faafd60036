import { type Said, said } from '../messages/say.js'
import { type Comparison, styledPages, type TextChange } from './comparison.js'

/** One line of the summary, for one kind of change. */
export interface SummaryLine {
  /** Of the JSON's keys where there is one: `text`, `notes`, `looks`, `pages`, `moves`, `style`, `metadata`, `files`. */
  kind: 'text' | 'notes' | 'looks' | 'pages' | 'moves' | 'style' | 'metadata' | 'files'
  facts: readonly Said[]
}

/** First and last of pages that follow each other, as printed. */
type PageRun = [first: string, last: string]

/** Summarise the changes, one line for each kind that occurs. */
export function summariseComparison(comparison: Comparison): SummaryLine[] {
  const { text, renumbered, pages, moves, metadata, files } = comparison
  const isNote = ({ unit }: { unit: string }): boolean => unit === 'note'
  const styled = styledPages(comparison)
  const lines: SummaryLine[] = [
    { kind: 'text', facts: countChanges(text.filter((change) => !isNote(change))) },
    {
      kind: 'notes',
      facts: [
        ...countChanges(text.filter(isNote)),
        ...(renumbered.length > 0 ? [said('compare.renumbered', { notes: renumbered })] : []),
      ],
    },
    { kind: 'looks', facts: nameLooks(text) },
    { kind: 'pages', facts: pages ? countPages(pages) : [] },
    {
      kind: 'moves',
      facts: moves.length > 0 ? [said('compare.begin-elsewhere', { units: countMoves(moves) })] : [],
    },
    {
      kind: 'style',
      facts:
        styled.length > 0 ? [said('compare.styled', { count: styled.length, pages: pageRuns(styled) })] : [],
    },
    {
      kind: 'metadata',
      facts: metadata.length > 0 ? [said('compare.names', { names: metadata.map(({ name }) => name) })] : [],
    },
    { kind: 'files', facts: files.length > 0 ? [said('compare.unequal-files', { files })] : [] },
  ]
  return lines.filter(({ facts }) => facts.length > 0)
}

function pageRuns(pages: readonly string[]): PageRun[] {
  const runs: PageRun[] = []
  for (const page of pages) {
    const last = runs.at(-1)
    if (last && (last[1] === page || Number(last[1]) + 1 === Number(page))) last[1] = page
    else runs.push([page, page])
  }
  return runs
}

function countChanges(changes: readonly TextChange[]): Said[] {
  const groups = groupBy(changes, ({ change, unit }) => `${change} ${unit}`)
  return groups.flatMap((group) => {
    const [first] = group
    if (!first) return []
    const { unit, change } = first
    const notes = group.flatMap(({ note }): [number, number][] => {
      const [old, found] = [note?.old ?? note?.new, note?.new ?? note?.old]
      return old === undefined || found === undefined ? [] : [[old, found]]
    })
    const pages = pageRuns(group.flatMap(({ pages }) => pages.new ?? pages.old ?? []))
    return [said('compare.changed', { unit, change, count: group.length, notes, pages })]
  })
}

/** Changes of marking that are named in the summary; the others are counted. */
const MOST_LOOKS = 8

function nameLooks(changes: readonly TextChange[]): Said[] {
  const facts = changes.flatMap(({ looks = [], unit, note, pages }) => {
    const page = pages.new ?? pages.old
    return looks.map((look) =>
      said('compare.look-at', { ...look, unit, ...(note ? { note } : {}), ...(page ? { page } : {}) }),
    )
  })
  if (facts.length <= MOST_LOOKS) return facts
  return [...facts.slice(0, MOST_LOOKS), said('compare.more-looks', { count: facts.length - MOST_LOOKS })]
}

function countPages({ changed, added, removed, ...pages }: NonNullable<Comparison['pages']>): Said[] {
  const runs = pageRuns(changed.map((page) => page.new))
  return [
    ...(changed.length > 0
      ? [said('compare.pages-differ', { changed: changed.length, all: pages.new, pages: runs })]
      : []),
    ...(added.length > 0
      ? [said('compare.pages-added', { count: added.length, pages: pageRuns(added) })]
      : []),
    ...(removed.length > 0
      ? [said('compare.pages-removed', { count: removed.length, pages: pageRuns(removed) })]
      : []),
    ...(pages.renumbered ? [said('compare.pages-renumbered', pages.renumbered)] : []),
  ]
}

function countMoves(moves: Comparison['moves']): { unit: TextChange['unit']; count: number }[] {
  return groupBy(moves, ({ unit }) => unit).flatMap((group) =>
    group[0] ? [{ unit: group[0].unit, count: group.length }] : [],
  )
}

function groupBy<Item>(items: readonly Item[], keyOf: (item: Item) => string): Item[][] {
  const groups = new Map<string, Item[]>()
  for (const item of items) groups.set(keyOf(item), [...(groups.get(keyOf(item)) ?? []), item])
  return [...groups.values()]
}
