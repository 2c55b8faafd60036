import type { ClassName } from '../../model/classes.js'

/** Make an element of a class, with its content. */
export function createElement<Name extends keyof HTMLElementTagNameMap>(
  name: Name,
  className: ClassName | '',
  ...content: (Node | string)[]
): HTMLElementTagNameMap[Name] {
  const element = document.createElement(name)
  if (className) element.className = className
  element.append(...content)
  return element
}
