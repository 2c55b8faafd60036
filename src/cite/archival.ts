import type { CslItem } from '../model/csl-item.js'

/** Types that exist in archives only; of all others, which are published, an archive or a database merely has a copy. */
const TYPES: ReadonlySet<string> = new Set(['manuscript', 'document', 'collection', 'personal_communication'])

/** Whether a source is an archival file, cited by the name of the archive and its location there. */
export function isArchival({ type, ...item }: CslItem): boolean {
  if (item.archive === undefined || !TYPES.has(type)) return false
  return item['container-title'] === undefined && item.publisher === undefined
}
