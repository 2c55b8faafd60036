import { type CssNode, type Declaration, type FunctionNode, generate, walk } from 'css-tree'
import { isPlainFunction } from '../styles/token-kinds.js'

/** Why a house's own style sheet may not have a value. */
export type HouseValueFault =
  /** It names a file, which would be fetched. */
  | 'address'
  /** It is written in a way by which a file could be fetched. */
  | 'function'
  /** Type or lines that have no height, or whose height cannot be seen here. */
  | 'hidden'
  | 'transparent'
  /** Text would be moved over other text, or out of the window. */
  | 'negative'

const FUNCTIONS = /^(?:clamp|rgba?|hsla?|hwb|lab|lch|oklab|oklch|color|color-mix|light-dark)$/i

const SIZES = /^(?:font-size|line-height)$/i
const OFFSETS = /^(?:margin(?:-[a-z-]+)?|text-indent|letter-spacing|word-spacing|--(?:measure|aside|gap))$/i
/** Custom properties that a measure may be taken from: the others may have any value. */
const MEASURES = /^--(?:measure|aside|gap)$/
/** Properties that text is drawn in; those of `web.css` are lower case. */
const TEXT_COLOURS = /^(?:color|text-emphasis-color|--(?:ink|quiet|link))$/i
/** Custom properties that a colour of text may be taken from: the others may be transparent. */
const INKS = /^--(?:ink|quiet|link)$/

/**
 * Find what a declaration of a house's own style sheet would fetch, hide or move.
 *
 * @param declaration  of a property that the sheet may have
 * @returns            the first fault; `undefined` where there is none
 */
export function faultOfHouseValue({ property, value }: Declaration): HouseValueFault | undefined {
  const nodes: CssNode[] = []
  walk(value, (node) => {
    nodes.push(node)
  })
  if (nodes.some(({ type }) => type === 'Url')) return 'address'
  if (nodes.some(isForeign)) return 'function'
  if (SIZES.test(property) && nodes.some((node) => node.type === 'Function' || numberOf(node) <= 0))
    return 'hidden'
  if (OFFSETS.test(property) && nodes.some(isNegative)) return 'negative'
  return TEXT_COLOURS.test(property) && nodes.some(isTransparent) ? 'transparent' : undefined
}

/** Whether a part cannot be read, or is not known to fetch nothing. An escape may spell any name: `u\72l` is `url`. */
function isForeign(node: CssNode): boolean {
  if (node.type === 'Function') return !isPlainFunction(node) && !FUNCTIONS.test(node.name)
  return node.type === 'Raw' || (isLeaf(node) && node.type !== 'String' && generate(node).includes('\\'))
}

function isLeaf(node: CssNode): boolean {
  return !('children' in node)
}

/** The number of a number, length or percentage; NaN for what is none. */
function numberOf(node: CssNode): number {
  const isNumber = node.type === 'Number' || node.type === 'Dimension' || node.type === 'Percentage'
  return isNumber ? Number(node.value) : Number.NaN
}

/** Whether a part is below zero, or makes a sum less than zero. */
function isNegative(node: CssNode): boolean {
  if (node.type === 'Operator') return node.value.trim() === '-'
  if (node.type !== 'Identifier') return numberOf(node) < 0
  return node.name.startsWith('--') ? !MEASURES.test(node.name) : /^-infinity$/i.test(node.name)
}

function isTransparent(node: CssNode): boolean {
  if (node.type === 'Hash') return /^(?:...[^f]|.{6}(?:[^f].|.[^f]))$/i.test(node.value)
  if (node.type === 'Identifier')
    return node.name.startsWith('--') ? !INKS.test(node.name) : /^transparent$/i.test(node.name)
  return node.type === 'Function' && FUNCTIONS.test(node.name) && isTranslucent(node)
}

/**
 * Whether a function of colour has an alpha below 1, or one that cannot be seen here.
 *
 * @see CSS Color 4, "Representing Transparency"; CSS Color 5, "Percentage Normalization"
 */
function isTranslucent({ name, children }: FunctionNode): boolean {
  const parts = children.toArray()
  // Two shares that are less than the whole leave the rest transparent.
  if (/^color-mix$/i.test(name)) {
    const shares = parts.filter(({ type }) => type === 'Percentage').map(numberOf)
    return shares.length > 1 && shares.reduce((sum, share) => sum + share, 0) < 100
  }
  const signs = parts.map((part) => (part.type === 'Operator' ? part.value.trim() : ''))
  // rgb(0 0 0 / 1), or rgba(0, 0, 0, 1)
  const before = signs.includes('/') ? signs.indexOf('/') : signs.lastIndexOf(',')
  if (before < 0 || (signs[before] === ',' && signs.filter((sign) => sign === ',').length < 3)) return false
  const alpha = parts[before + 1]
  return !(alpha && numberOf(alpha) >= (alpha.type === 'Percentage' ? 100 : 1))
}
