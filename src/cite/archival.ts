import type { CslItem } from '../model/csl-item.js'

/** What lies in archives as such; all else is published, and an archive only keeps a copy or a data base has it. */
const TYPES: ReadonlySet<string> = new Set(['manuscript', 'document', 'collection', 'personal_communication'])

/** Whether a source is an archive's file, cited by the archive's name and its place there. */
export function isArchival({ type, ...item }: CslItem): boolean {
  if (item.archive === undefined || !TYPES.has(type)) return false
  return item['container-title'] === undefined && item.publisher === undefined
}
