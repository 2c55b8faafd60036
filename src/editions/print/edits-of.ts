import { diffArrays } from 'diff'
import type { ColumnEdits, UnitEdit } from './edit-requests.js'
import { type ColumnUnit, type ColumnUnits, isTableWithNotes } from './list-units.js'

/**
 * List what became of the parts of columns.
 *
 * @param before  `undefined` where all are new
 */
export function editsOf(before: ColumnUnits | undefined, after: ColumnUnits): ColumnEdits {
  const whole = {
    flow: after.flow.map(({ html }) => html),
    body: after.body.map(({ html }) => html),
    notes: after.notes.map(({ html }) => html),
  }
  if (!before) return whole
  const edits = {
    flow: editsIn(before.flow, after.flow),
    body: editsIn(before.body, after.body),
    notes: editsIn(before.notes, after.notes),
  }
  const isBodyNew =
    before.body.length > 0 && whole.body.length > 0 && edits.flow.every((edit) => typeof edit === 'string')
  // Notes are composed by now, and what is asked of them for a table is their height before.
  const isNotedTable = edits.body.some((edit) => typeof edit === 'string' && isTableWithNotes(edit))
  return isBodyNew || isNotedTable ? whole : edits
}

function editsIn(before: readonly ColumnUnit[], after: readonly ColumnUnit[]): UnitEdit[] {
  const edits: UnitEdit[] = []
  let at = 0
  let next = 0
  const changes = diffArrays(
    before.map(({ key }) => key),
    after.map(({ key }) => key),
  )
  for (const { added, removed, value } of changes) {
    if (removed) at += value.length
    else
      for (const _ of value) {
        edits.push(added ? (after[next]?.html ?? '') : at++)
        next++
      }
  }
  return edits
}
