import type { CslItem, CslName } from '../model/csl-item.js'
import { type CitationJs, RANK } from './load-citation-js.js'
import type { Reference } from './reference.js'

/** Whose names a list may be sorted by, in the order in which styles put one in the place of another. */
const NAMES = ['author', 'editor', 'compiler', 'editorial-director', 'translator']

/**
 * Give items the rank that a journal's own style would give them if it knew how their names are read: the engine would sort
 * kanji by their code points.
 *
 * @param items  as the style is to print them
 * @returns      whether they have ranks now: not where no source says how it is read, or the style sorts nothing
 */
export function rankByReading(items: ReadonlyMap<Reference, CslItem>, citationJs: CitationJs): boolean {
  if (!citationJs.sortsList || ![...items.keys()].some(({ reading }) => reading !== undefined)) return false
  const read = [...items].map(([{ reading }, item]) => (reading === undefined ? item : asRead(item, reading)))
  const engine = citationJs.makeEngine(read)
  engine.rebuildProcessorState(
    [],
    'html',
    read.map(({ id }) => id),
  )
  const [{ entry_ids }] = engine.makeBibliography() || [{ entry_ids: [] }]
  const ranks = new Map(entry_ids.map(([id = ''], index) => [id, String(index).padStart(6, '0')]))
  for (const item of items.values()) item[RANK] = ranks.get(item.id)
  return true
}

/** An item with its reading in the place of the first name, or of the title where it has no names. */
function asRead(item: CslItem, reading: string): CslItem {
  const variable = NAMES.find((name) => Array.isArray(item[name]) && item[name].length > 0)
  if (variable === undefined) return { ...item, title: reading }
  const [, ...others] = item[variable] as CslName[]
  return { ...item, [variable]: [{ literal: reading }, ...others] }
}
