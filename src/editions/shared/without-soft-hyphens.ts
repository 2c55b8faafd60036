import { SOFT_HYPHEN } from '../../model/flow-text.js'

/**
 * Take the hyphenation points out of all texts of a value: reading systems hyphenate by language, and a search for a word
 * finds it only without them.
 *
 * @param value  of JSON's kinds; bytes in it stay as they are
 */
export function withoutSoftHyphens<Value>(value: Value): Value {
  if (typeof value === 'string') return value.replace(SOFT_HYPHEN, '') as Value
  if (Array.isArray(value)) return value.map(withoutSoftHyphens) as Value
  if (typeof value !== 'object' || value === null || ArrayBuffer.isView(value)) return value
  return Object.fromEntries(
    Object.entries(value).map(([key, one]) => [key, withoutSoftHyphens(one)]),
  ) as Value
}
