import type { CslItem } from '../model/csl-item.js'
import type { StyleNode } from './load-citation-js.js'

/** A number in the sense of CSL: `12`, `2nd`, `L2d`, `3-5`, `2 & 3`. */
const NUMERIC = /^[\p{L}]*\d+\p{L}*(?:\s*[-–,&]\s*[\p{L}]*\d+\p{L}*)*$/u

/**
 * Make a function that lists the variables that the first citation of an item prints, without a locator.
 *
 * It follows the style as the engine does: macros, conditions, substitutes.
 *
 * @param style     as the engine parsed it
 * @param isListed  whether what the list of works prints counts, too
 * @see CSL 1.0.2 Specification, "Rendering Elements"
 */
export function readPrintedVariables(
  style: StyleNode,
  isListed = false,
): (item: CslItem) => ReadonlySet<string> {
  const children = elementsOf(style)
  const macros = new Map(
    children.filter(({ name }) => name === 'macro').map((macro) => [macro.attrs.name ?? '', macro]),
  )
  const layoutsOf = (part: string): StyleNode[] => {
    const element = children.find(({ name }) => name === part)
    return element ? elementsOf(element).filter(({ name }) => name === 'layout') : []
  }
  const parts = [layoutsOf('citation'), ...(isListed ? [layoutsOf('bibliography')] : [])]

  return (item) => {
    const printed = new Set<string>()
    for (const layouts of parts) {
      const own = layouts.find(({ attrs }) => attrs.locale?.split(' ').includes(String(item.language)))
      const layout = own ?? layouts.find(({ attrs }) => attrs.locale === undefined)
      if (layout) walkAll(layout, item, printed)
    }
    return printed
  }

  function walkAll(node: StyleNode, item: CslItem, printed: Set<string>): void {
    for (const child of elementsOf(node)) walk(child, item, printed)
  }

  function walk(node: StyleNode, item: CslItem, printed: Set<string>): void {
    const { name, attrs } = node
    if (name === 'choose') {
      const branch = elementsOf(node).find((one) => one.name === 'else' || isMet(one, item))
      if (branch) walkAll(branch, item, printed)
    } else if (name === 'text' && attrs.macro !== undefined) {
      const macro = macros.get(attrs.macro)
      if (macro) walkAll(macro, item, printed)
    } else if (name === 'names') walkNames(node, item, printed)
    else if (name === 'text' || name === 'number' || name === 'date') {
      if (attrs.variable !== undefined && item[attrs.variable] !== undefined) printed.add(attrs.variable)
    } else if (name === 'group') walkAll(node, item, printed)
  }

  function walkNames(node: StyleNode, item: CslItem, printed: Set<string>): void {
    const given = (node.attrs.variable ?? '').split(' ').filter((name) => item[name] !== undefined)
    for (const name of given) printed.add(name)
    if (given.length > 0) return
    const substitute = elementsOf(node).find(({ name }) => name === 'substitute')
    for (const child of substitute ? elementsOf(substitute) : []) {
      const found = new Set<string>()
      walk(child, item, found)
      if (found.size === 0) continue
      for (const name of found) printed.add(name)
      return
    }
  }
}

function elementsOf(node: StyleNode): StyleNode[] {
  return node.children.filter((child) => typeof child !== 'string')
}

/** Whether the condition of an `if` is met by an item that is cited for the first time. */
function isMet({ attrs }: StyleNode, item: CslItem): boolean {
  const tests = [
    ...valuesOf(attrs.type).map((type) => item.type === type),
    ...valuesOf(attrs.variable).map((name) => item[name] !== undefined),
    ...valuesOf(attrs['is-numeric']).map((name) => NUMERIC.test(String(item[name] ?? ''))),
    ...valuesOf(attrs.position).map((position) => position === 'first'),
    ...valuesOf(attrs.locator).map(() => false),
  ]
  if (attrs.match === 'any') return tests.some(Boolean)
  if (attrs.match === 'none') return !tests.some(Boolean)
  return tests.every(Boolean)
}

function valuesOf(attribute: string | undefined): string[] {
  return attribute?.split(/\s+/).filter(Boolean) ?? []
}
