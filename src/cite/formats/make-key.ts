import type { CslItem } from '../../model/csl-item.js'
import { parseDate } from '../parse-date.js'

/** Characters of a title that make a key where no author is named. */
const TITLE = 10

/**
 * Make a key for an item without one, of the first author's surname and the year: `山川2006`, `山川2006b`.
 *
 * @param raw    an item with fields
 * @param taken  keys that others have
 */
export function makeKey(raw: unknown, taken: ReadonlyMap<string, unknown>): string {
  const { author, editor, title, issued } = Object(raw) as Partial<CslItem>
  const [name] =
    ([author, editor].find((names) => Array.isArray(names) && names.length > 0) as
      | {
          family?: string
          literal?: string
        }[]
      | undefined) ?? []
  const head = name?.family ?? name?.literal ?? (typeof title === 'string' ? title.slice(0, TITLE) : '')
  const date = parseDate(issued)
  const year = date ? (date['date-parts']?.[0]?.[0] ?? '') : ''
  // What needs no braces in a citation
  const key = `${head.replace(/[^\p{L}\p{Nd}]/gu, '')}${year}` || 'item'
  for (let suffix = 0; ; suffix++) {
    const own = suffix === 0 ? key : `${key}${suffix < 26 ? String.fromCharCode(97 + suffix) : suffix}`
    if (!taken.has(own)) return own
  }
}
