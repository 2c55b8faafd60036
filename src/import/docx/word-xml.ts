import type { Element } from 'xast'

/** The elements in an element, in order. */
export function elementsOf(element: Element | undefined): Element[] {
  return element ? element.children.filter((child) => child.type === 'element') : []
}

/** The first child of a name, if there is one. */
export function childOf(element: Element | undefined, name: string): Element | undefined {
  return element?.children.find((child): child is Element => child.type === 'element' && child.name === name)
}

/** The `w:val` of a child: `valueIn(pPr, 'w:jc')`. */
export function valueIn(element: Element | undefined, name: string): string | undefined {
  return childOf(element, name)?.attributes['w:val'] ?? undefined
}

/**
 * Whether a property is switched on or off; undefined where the element does not say.
 *
 * @see ECMA-376-1, 17.17.4 "Boolean Attributes"
 */
export function switchIn(element: Element | undefined, name: string): boolean | undefined {
  const child = childOf(element, name)
  if (!child) return undefined
  return !/^(?:0|false|off|none)$/i.test(child.attributes['w:val'] ?? '')
}

/** A number that an attribute holds; undefined where it holds none. */
export function numberAt(element: Element | undefined, ...names: string[]): number | undefined {
  for (const name of names) {
    const value = Number.parseFloat(element?.attributes[name] ?? '')
    if (Number.isFinite(value)) return value
  }
  return undefined
}

/** Elements that only contain others, which are read in their place. */
export function isTransparent({ name }: Element): boolean {
  return /^w:(?:ins|moveTo|smartTag|customXml|sdtContent|bdo|dir)$/.test(name)
}

/** What a tracked change has taken away. */
export function isDeleted({ name }: Element): boolean {
  return name === 'w:del' || name === 'w:moveFrom'
}
