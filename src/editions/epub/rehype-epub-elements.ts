import type { Element, ElementContent, Properties } from 'hast'
import { toString as hastToString } from 'hast-util-to-string'
import { h } from 'hastscript'
import { SKIP, visit } from 'unist-util-visit'
import { type ClassName, classes } from '../../model/classes.js'
import { hasClass } from '../../model/has-class.js'

/** How a link's text begins that is its address. */
const ADDRESS = /^(?:https?:\/\/|doi:|www\.|10\.\d{4,}\/)/i
/** The widest word that is kept whole for its reading, in em: a quotation on a phone has room for it in type of 200 %. */
const MOST_KEPT = 5

/**
 * Make a document's elements and attributes what EPUB content may have.
 *
 * - `lang` is repeated as `xml:lang`: older reading systems know only the one or the other
 * - a link whose text is its address can be broken anywhere, and readings stand in brackets where ruby is not set
 * - a short word of one reading is kept on one line
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
      if (element.tagName === 'ruby') {
        keepShort(element)
        bracketReadings(element)
      }
      if (element.tagName === 'a' && ADDRESS.test(hastToString(element)))
        addClass(element.properties, classes.address)
      nameSection(element)
      mendAttributes(element)
      return undefined
    })
  }
}

/**
 * Browsers break a word between any two of its characters, and tear its one reading in two. A long word could not be kept
 * whole without leaving its page.
 */
function keepShort(ruby: Element): void {
  const isReading = (node: ElementContent) => node.type === 'element' && node.tagName === 'rt'
  const length = (nodes: ElementContent[]) => [...nodes.map((node) => hastToString(node)).join('')].length
  const readings = ruby.children.filter(isReading)
  const word = length(ruby.children.filter((node) => !isReading(node)))
  if (readings.length !== 1 || word < 2) return
  if (Math.max(word, length(readings) / 2) <= MOST_KEPT) addClass(ruby.properties, classes.keep)
}

/** Brackets for reading systems that set no ruby: they would run a reading into the word that it is of. */
function bracketReadings(ruby: Element): void {
  ruby.children = ruby.children.flatMap((child): ElementContent[] => {
    if (child.type !== 'element' || child.tagName !== 'rt') return [child]
    return [h('rp', { dataGenerated: '' }, '（'), child, h('rp', { dataGenerated: '' }, '）')]
  })
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
