import type { ReadEdition } from '../editions/edition.js'

/** List the files in an edition of two builds that are not text, and differ. */
export function compareFiles({ parts: old }: ReadEdition, { parts: found }: ReadEdition): string[] {
  const paths = new Set([...(old?.keys() ?? []), ...(found?.keys() ?? [])])
  return [...paths].filter((path) => !isSame(old?.get(path), found?.get(path)))
}

function isSame(one: Uint8Array | undefined, other: Uint8Array | undefined): boolean {
  return one !== undefined && other !== undefined && Buffer.from(one).equals(other)
}
