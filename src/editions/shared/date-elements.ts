import type { Element } from 'xast'
import { x } from 'xastscript'

/**
 * The parts of a date as JATS and Crossref have them, each where it is known.
 *
 * @param date   `2021`, `2021-07` or `2021-07-30`
 * @param order  that the schema asks for
 */
export function dateElements(date: string, order: readonly ('year' | 'month' | 'day')[]): Element[] {
  const [year = '', month, day] = date.split('-')
  const parts = { year, month, day }
  return order.flatMap((name) => {
    const value = parts[name]
    return value === undefined ? [] : [x(name, value)]
  })
}
