import type { Element } from 'xast'
import { x } from 'xastscript'

/** What a package says of itself, by a name of EPUB's vocabularies. */
export function property(name: string, value: string): Element {
  return x('meta', { property: name }, value)
}

/** What a package says of one of its elements. */
export function refine(
  id: string,
  name: string,
  value: string,
  attributes: Readonly<Record<string, string>> = {},
): Element {
  return x('meta', { refines: `#${id}`, property: name, ...attributes }, value)
}
