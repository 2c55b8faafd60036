import { type CssNode, parse } from 'css-tree'
import type { Tokens } from './read-tokens.js'

/** CSS pixels in a unit. @see CSS Values 4, 6.2 "Absolute lengths" */
const PIXELS: Readonly<Record<string, number>> = {
  px: 1,
  in: 96,
  cm: 96 / 2.54,
  mm: 96 / 25.4,
  q: 96 / 101.6,
  pt: 96 / 72,
  pc: 16,
}

/** Deepest chain of `var()`; a longer one goes in a circle. */
const DEEPEST = 20

/**
 * Compute a length or a number of the format, as a browser would.
 *
 * @param tokens  all properties, by which `var()` is resolved
 * @returns       CSS pixels, or the number; `undefined` where it depends on something else (`em`) or cannot be computed
 */
export function resolveLength(value: string, tokens: Tokens, depth = 0): number | undefined {
  if (depth > DEEPEST) return undefined
  try {
    const parsed = parse(value, { context: 'value' })
    if (parsed.type !== 'Value') return undefined
    return resolveSum(parsed.children.toArray(), tokens, depth)
  } catch {
    return undefined
  }
}

function resolveSum(nodes: readonly CssNode[], tokens: Tokens, depth: number): number | undefined {
  let total: number | undefined
  let product: number | undefined
  let sign = 1
  let operator = ''
  for (const node of nodes.filter(({ type }) => type !== 'WhiteSpace')) {
    if (node.type === 'Operator') {
      const written = node.value.trim()
      if (written === '+' || written === '-') {
        if (product === undefined) return undefined
        total = (total ?? 0) + sign * product
        product = undefined
        sign = written === '-' ? -1 : 1
        operator = ''
      } else operator = written
      continue
    }
    const next = resolveOne(node, tokens, depth)
    if (next === undefined) return undefined
    if (product === undefined) product = next
    else if (operator === '*') product *= next
    else if (operator === '/') product /= next
    else return undefined
  }
  return product === undefined ? undefined : (total ?? 0) + sign * product
}

function resolveOne(node: CssNode, tokens: Tokens, depth: number): number | undefined {
  if (node.type === 'Number') return Number(node.value)
  if (node.type === 'Dimension') {
    const pixels = PIXELS[node.unit.toLowerCase()]
    return pixels === undefined ? undefined : Number(node.value) * pixels
  }
  if (node.type === 'Parentheses') return resolveSum(node.children.toArray(), tokens, depth)
  if (node.type !== 'Function') return undefined
  const children = node.children.toArray()
  if (node.name === 'var') {
    const [name] = children
    const value = name?.type === 'Identifier' ? tokens.get(name.name) : undefined
    return value === undefined ? undefined : resolveLength(value, tokens, depth + 1)
  }
  const parts = splitAtCommas(children).map((part) => resolveSum(part, tokens, depth))
  if (parts.some((part) => part === undefined)) return undefined
  const numbers = parts as number[]
  const [first = 0, second = 1] = numbers
  if (node.name === 'calc') return first
  if (node.name === 'min') return Math.min(...numbers)
  if (node.name === 'max') return Math.max(...numbers)
  return node.name === 'round' ? Math.round(first / second) * second : undefined
}

function splitAtCommas(nodes: readonly CssNode[]): CssNode[][] {
  const parts: CssNode[][] = [[]]
  for (const node of nodes) {
    if (node.type === 'Operator' && node.value.trim() === ',') parts.push([])
    else parts.at(-1)?.push(node)
  }
  return parts
}
