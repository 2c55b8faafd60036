import type { ClassName } from '../../../model/classes.js'

/** Make an element of a class. */
export function makeElement(name: string, className: ClassName): HTMLElement {
  const element = document.createElement(name)
  element.className = className
  return element
}
