import type { StyleNode } from './load-citation-js.js'

/**
 * Whether a style has an element that prints a variable of text, in whatever case; conditions that ask for it print none.
 *
 * @param style  as the engine parsed it
 * @see CSL 1.0.2 Specification, "Rendering Elements": `text` and `number`
 */
export function hasPlaceFor(variable: string, style: StyleNode): boolean {
  const isPlace = (style.name === 'text' || style.name === 'number') && style.attrs.variable === variable
  return isPlace || style.children.some((child) => typeof child !== 'string' && hasPlaceFor(variable, child))
}
