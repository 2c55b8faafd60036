import { type CssNode, parse } from 'css-tree'
import { formatWords } from '../model/page-format.js'
import type { Tokens } from './read-tokens.js'

/** What values a property of `tokens.css` may have, as the value there shows. */
export type TokenKind = 'length' | 'number' | 'families' | 'word'

/** What is wrong with a value. */
export type TokenFault =
  | { kind: 'unit' | 'negative'; expected: 'length' | 'number' | 'families' }
  /** Of type without a size. */
  | { kind: 'zero' }
  | { kind: 'word'; words: readonly string[] }
  | { kind: 'foreign' }

const LENGTHS = /^(?:Q|mm|cm|in|pt|pc|px|em|rem)$/i
const FUNCTIONS = /^(?:calc|round|var|min|max)$/

/** The words that a property may have, where words are all that it may have. */
function wordsOfToken(property: string): readonly string[] | undefined {
  return Object.hasOwn(formatWords, property) ? formatWords[property as keyof typeof formatWords] : undefined
}

function kindOf(property: string, tokens: Tokens): TokenKind {
  if (wordsOfToken(property)) return 'word'
  if (property.includes('-face')) return 'families'
  return /^[\d.]+$/.test(tokens.get(property) ?? '') ? 'number' : 'length'
}

/**
 * Hold a value against what its property may have: a length, a number, names of families or one of a few words. What is
 * computed (`calc()`, `var()`) is left to whoever knows all properties.
 *
 * @param tokens  those of `tokens.css`, the property among them
 * @param value   as CSS writes it
 * @returns       `undefined` where there is no error
 */
export function checkTokenValue(property: string, value: string, tokens: Tokens): TokenFault | undefined {
  const parts = partsOf(value)
  if (!parts || parts.length === 0) return { kind: 'foreign' }
  const kind = kindOf(property, tokens)
  if (kind === 'word') {
    const words = wordsOfToken(property) ?? []
    return words.includes(value.trim()) ? undefined : { kind: 'word', words }
  }
  if (kind === 'families') {
    const isList = parts.every(
      (part) =>
        part.type === 'String' ||
        part.type === 'Identifier' ||
        part.type === 'Operator' ||
        isPlainFunction(part),
    )
    return isList ? undefined : { kind: 'unit', expected: kind }
  }
  const [part] = parts
  if (parts.length > 1 || !part) return { kind: 'unit', expected: kind }
  if (isPlainFunction(part)) return undefined
  if (part.type === 'Function') return { kind: 'foreign' }
  if (part.type !== 'Number' && part.type !== 'Dimension') return { kind: 'unit', expected: kind }
  const number = Number(part.value)
  const isOfKind =
    kind === 'number'
      ? part.type === 'Number'
      : (part.type === 'Dimension' && LENGTHS.test(part.unit)) || number === 0
  if (!isOfKind) return { kind: 'unit', expected: kind }
  if (number < 0) return { kind: 'negative', expected: kind }
  return number === 0 && property.endsWith('-size') ? { kind: 'zero' } : undefined
}

/** Whether a part of a value is computed from others without fetching a resource. */
export function isPlainFunction(part: CssNode): boolean {
  return part.type === 'Function' && FUNCTIONS.test(part.name)
}

function partsOf(value: string): CssNode[] | undefined {
  try {
    const parsed = parse(value, {
      context: 'value',
      onParseError: (error) => {
        throw error
      },
    })
    return parsed.type === 'Value' ? parsed.children.toArray() : undefined
  } catch {
    return undefined
  }
}
