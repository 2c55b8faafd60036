import { parse as parseYaml } from 'yaml'
import type { RawItem } from './raw-item.js'

/** Bounds the aliases of YAML, which could make a small file a large one. */
const ALIASES = 100
/** Patterns of the key of an item in each format. */
const KEYS = {
  'csl-json': /"(?:id|citation-key)"\s*:\s*(?:"((?:[^"\\]|\\.)*)"|(-?\d+))/g,
  'csl-yaml': /^[\s-]*["']?(?:id|citation-key)["']?:\s*["']?(.+?)["']?\s*$/gm,
} as const

/**
 * Read a file of CSL-JSON or CSL-YAML.
 *
 * @returns  its items in order, each with the place of its key; `undefined` where the file holds no list
 * @throws SyntaxError or YAMLParseError where the file is broken
 */
export function readCsl(format: keyof typeof KEYS, text: string): RawItem[] | undefined {
  const value: unknown =
    format === 'csl-json' ? JSON.parse(text) : parseYaml(text, { maxAliasCount: ALIASES, merge: false })
  const list = listIn(value)
  if (!list) return undefined
  const offsets = keyOffsets(format, text)
  return list.map((item) => {
    const key = keyOf(item)
    const offset = offsets.get(key)?.shift() ?? 0
    return { key, offset, item }
  })
}

/**
 * Get the list of items, which Pandoc's metadata, some reference managers and Crossref put under a key; a single item
 * counts as a list.
 */
function listIn(value: unknown): unknown[] | undefined {
  if (Array.isArray(value)) return value
  if (typeof value !== 'object' || value === null) return undefined
  for (const name of ['references', 'items']) {
    const list = (value as Record<string, unknown>)[name]
    if (Array.isArray(list)) return list
  }
  const { message } = value as { message?: unknown }
  if (message !== undefined) return listIn(message)
  return 'id' in value || 'citation-key' in value || 'DOI' in value ? [value] : undefined
}

function keyOf(raw: unknown): string {
  if (typeof raw !== 'object' || raw === null) return ''
  const { 'citation-key': key, id } = raw as Record<string, unknown>
  return String(key || (id ?? ''))
}

/** Find the offsets of each key in the file, in order. */
function keyOffsets(format: keyof typeof KEYS, text: string): Map<string, number[]> {
  const offsets = new Map<string, number[]>()
  for (const match of text.matchAll(KEYS[format])) {
    const key = match[1] ?? match[2] ?? ''
    const list = offsets.get(key)
    const at = match.index + match[0].search(/\S/)
    if (list) list.push(at)
    else offsets.set(key, [at])
  }
  return offsets
}
