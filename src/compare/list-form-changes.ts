import type { TextUnit } from '../model/text-unit.js'
import type { LookChange } from './comparison.js'

/**
 * List what of a unit as a whole is marked otherwise: a heading's level, whether the unit is a quotation, and whether an
 * item's list is numbered.
 *
 * @returns  nothing where an edition does not tell what a unit is made of
 */
export function listFormChanges(old: TextUnit, found: TextUnit): LookChange[] {
  if (old.form === '' || found.form === '') return []
  const words = found.text
  const levels = { old: levelOf(old), new: levelOf(found) }
  const lists = { old: listOf(old), new: listOf(found) }
  const quoted = { old: isQuotation(old), new: isQuotation(found) }
  return [
    ...(levels.old && levels.new && levels.old !== levels.new
      ? [{ look: 'level' as const, words, old: levels.old, new: levels.new }]
      : []),
    ...(quoted.old !== quoted.new
      ? [{ look: 'quotation' as const, words, ...(quoted.old ? { old: '' } : { new: '' }) }]
      : []),
    ...(lists.old && lists.new && lists.old !== lists.new
      ? [{ look: 'numbering' as const, words, ...(lists.old === 'ol' ? { old: '' } : { new: '' }) }]
      : []),
  ]
}

/** Get the list that an item is in: `ol` or `ul`. */
function listOf({ form }: TextUnit): string | undefined {
  return /(?:^| )(ol|ul) li$/.exec(form)?.[1]
}

/** Get a heading's level, which is the number of its signs in the manuscript. */
function levelOf({ form }: TextUnit): string | undefined {
  return /(?:^| )h(\d)$/.exec(form)?.[1]
}

function isQuotation({ form }: TextUnit): boolean {
  return form.split(' ').includes('blockquote')
}
