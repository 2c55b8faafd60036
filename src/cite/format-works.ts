import type { CitationJs } from './load-citation-js.js'
import { prepareItem } from './prepare-item.js'
import type { PrintedSource } from './printed-source.js'
import { rankByReading } from './rank-by-reading.js'
import type { Reference } from './reference.js'

/** How the sources of an article are printed. */
export interface WorksContext {
  languageOf: (reference: Reference) => string
  /** Makes a printed source of the engine's HTML. */
  describe: (reference: Reference, html: string, isLater: boolean) => PrintedSource
  /** Number of the run, which ids are made with. */
  run: number
}

/**
 * Format the entries of the list of works, in the order of the style.
 *
 * A list announces nothing, so its items are others than those of the citations.
 *
 * @param references  in the order of the citations
 */
export function formatWorks(
  references: readonly Reference[],
  { languageOf, describe, run }: WorksContext,
  citationJs: CitationJs,
): Map<Reference, PrintedSource> {
  const items = new Map(
    references.map((reference, index) => {
      const context = {
        id: `w${run}-${index}`,
        language: languageOf(reference),
        isListed: true,
        isPlain: citationJs.isOwn,
        isOfSet: false,
        isArchiveKnown: false,
        hasRepeatSign: false,
      }
      return [reference, prepareItem(reference.item, context)]
    }),
  )
  const byId = new Map([...items].map(([reference, { id }]) => [id, reference]))
  const isRanked = citationJs.isOwn && rankByReading(items, citationJs)
  const engine = citationJs.makeEngine([...items.values()], undefined, isRanked)
  engine.rebuildProcessorState([], 'html', [...byId.keys()])
  const [{ entry_ids }, entries] = engine.makeBibliography() || [{ entry_ids: [] }, []]
  const works = new Map<Reference, PrintedSource>()
  entry_ids.forEach(([id = ''], index) => {
    const reference = byId.get(id)
    if (reference) works.set(reference, describe(reference, entries[index] ?? '', false))
  })
  return works
}
