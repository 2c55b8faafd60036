/** Make an element of a class. */
export function makeElement(name: string, className: string): HTMLElement {
  const element = document.createElement(name)
  element.className = className
  return element
}
