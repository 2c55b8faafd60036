/** Clauses of PDF/UA-1 (ISO 14289-1) and PDF/A-2a (ISO 19005-2) that a program can check, by what they are about. */
export type ReadingClauseId =
  | 'metadata'
  | 'document'
  | 'content'
  | 'nesting'
  | 'roles'
  | 'languages'
  | 'figures'
  | 'headings'
  | 'headers'
  | 'notes'
  | 'ruby'
  | 'links'
  | 'order'
  | 'trailer'
  | 'streams'
  | 'colours'
  | 'graphics'
  | 'unicode'
  | 'actions'
  | 'images'

/** Clauses of PDF/X-4 (ISO 15930-7) that a program can check. */
export type PressClauseId =
  | 'press-metadata'
  | 'press-trailer'
  | 'press-intent'
  | 'press-fonts'
  | 'press-boxes'
  | 'press-annotations'
  | 'press-streams'
  | 'press-graphics'

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
