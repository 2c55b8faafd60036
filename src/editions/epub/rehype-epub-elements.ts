import type { Element, Properties } from 'hast'
import { SKIP, visit } from 'unist-util-visit'
import { type ClassName, classes } from '../../model/classes.js'
import { hasClass } from '../../model/has-class.js'

/**
 * Make a document's elements and attributes what EPUB content may have.
 *
 * - `lang` is repeated as `xml:lang`: older reading systems know only the one or the other
 * - `doi:` links, which no reading system opens, go to doi.org
 * - `rb`, which HTML no longer has, is unwrapped
 * - what kiyo sets itself (`data-generated`) becomes the class `generated`, so that checks of the finished
 *   edition can distinguish it from the text
 * - other `data-*` attributes and the marks of the original edition's pages, which have no words, are removed
 *
 * @returns  transform; transforms that read `data-*` come before it
 * @see EPUB 3.3, 6.1.3 "HTML extensions" and 6.1.4 "HTML deviations and constraints"
 */
export function rehypeEpubElements() {
  return (tree: Element): undefined => {
    visit(tree, 'element', (element, index, parent) => {
      if (parent && index !== undefined) {
        if (hasClass(element, classes.pageMark)) {
          parent.children.splice(index, 1)
          return [SKIP, index]
        }
        if (element.tagName === 'rb') {
          parent.children.splice(index, 1, ...element.children)
          return [SKIP, index]
        }
      }
      nameSection(element)
      mendAttributes(element)
      return undefined
    })
  }
}

function mendAttributes(element: Element): void {
  const { properties } = element
  if (properties.dataGenerated !== undefined) addClass(properties, classes.generated)
  if (typeof properties.href === 'string') {
    properties.href = properties.href.replace(/^doi:/i, 'https://doi.org/')
  }
  const lang = properties.lang || properties.xmlLang
  if (lang) Object.assign(properties, { lang, xmlLang: lang })
  element.properties = Object.fromEntries(
    Object.entries(properties).filter(([name]) => !/^data([A-Z]|-)/.test(name)),
  )
}

/** Parts that reading systems know by a name. */
const TYPES: ReadonlyMap<ClassName, readonly [type: string, role: string | undefined]> = new Map([
  [classes.before, ['abstract', 'doc-abstract']],
  [classes.acknowledgements, ['acknowledgments', 'doc-acknowledgments']],
  [classes.appendix, ['appendix', 'doc-appendix']],
])

/** @see EPUB Structural Semantics Vocabulary; DPUB-ARIA 1.1 */
function nameSection(element: Element): void {
  if (element.tagName !== 'section') return
  for (const [name, [type, role]] of TYPES) {
    if (hasClass(element, name)) Object.assign(element.properties, { 'epub:type': type, role })
  }
}

function addClass(properties: Properties, name: ClassName): void {
  const given = Array.isArray(properties.className) ? properties.className : []
  properties.className = [...new Set([...given, name])]
}
