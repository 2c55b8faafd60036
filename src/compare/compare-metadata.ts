import type { ReadEdition } from '../editions/edition.js'
import type { MetadataChange } from './comparison.js'

/** List the metadata in which an edition of two builds differs. */
export function compareMetadata(
  { metadata: before }: ReadEdition,
  { metadata: after }: ReadEdition,
): MetadataChange[] {
  const names = [...new Set([...before.keys(), ...after.keys()])]
  return names.flatMap((name): MetadataChange[] => {
    const [one, other] = [before.get(name), after.get(name)]
    if (one === other) return []
    return [
      { name, ...(one === undefined ? {} : { old: one }), ...(other === undefined ? {} : { new: other }) },
    ]
  })
}
