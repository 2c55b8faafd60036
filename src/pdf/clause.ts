/** Clauses of PDF/UA-1 (ISO 14289-1) and PDF/A-2a (ISO 19005-2) that a program can check, by what they are about. */
export type ReadingClauseId =
  | 'metadata'
  | 'document'
  | 'content'
  | 'marks'
  | 'parents'
  | 'forms'
  | 'nesting'
  | 'roles'
  | 'languages'
  | 'figures'
  | 'headings'
  | 'headers'
  | 'tables'
  | 'notes'
  | 'ruby'
  | 'links'
  | 'order'
  | 'bytes'
  | 'trailer'
  | 'streams'
  | 'limits'
  | 'operators'
  | 'intent'
  | 'profiles'
  | 'colours'
  | 'graphics'
  | 'composites'
  | 'glyphs'
  | 'widths'
  | 'unicode'
  | 'actions'
  | 'images'
  | 'xmp'
  | 'information'

/** Clauses of PDF/X-4 (ISO 15930-7) that a program can check. */
export type PressClauseId =
  | 'press-metadata'
  | 'press-information'
  | 'press-bytes'
  | 'press-trailer'
  | 'press-intent'
  | 'press-fonts'
  | 'press-composites'
  | 'press-glyphs'
  | 'press-widths'
  | 'press-boxes'
  | 'press-annotations'
  | 'press-streams'
  | 'press-operators'
  | 'press-graphics'
  | 'press-blending'
  | 'press-halftones'
  | 'press-layers'
  | 'press-actions'
  | 'press-pages'
  | 'press-areas'

/** How many of what a clause is about are as it asks. */
export interface Clause<Id = ReadingClauseId | PressClauseId> {
  id: Id
  count: number
  all: number
}

/** Count what a clause asks for. */
export function countOf<Id extends Clause['id'], One>(
  id: Id,
  all: readonly One[],
  isFit: (one: One) => boolean,
): Clause<Id> {
  return { id, count: all.filter(isFit).length, all: all.length }
}

/** The same count under another clause's id. */
export function countedAs<Id extends Clause['id']>(id: Id, { count, all }: Clause): Clause<Id> {
  return { id, count, all }
}
