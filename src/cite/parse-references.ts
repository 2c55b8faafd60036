import { VFile } from 'vfile'
import { type Location, location } from 'vfile-location'
import { parse as parseYaml, YAMLParseError } from 'yaml'
import type { ReferenceFile } from '../model/article.js'
import { reportCapped } from '../model/report-capped.js'
import { cleanItem } from './clean-item.js'
import type { CitationJs } from './load-citation-js.js'
import type { Reference } from './reference.js'

/** Where a format writes the key of an item. */
const KEYS: Record<ReferenceFile['format'], RegExp> = {
  'csl-json': /"(?:id|citation-key)"\s*:\s*(?:"((?:[^"\\]|\\.)*)"|(-?\d+))/g,
  'csl-yaml': /^[\s-]*["']?(?:id|citation-key)["']?:\s*["']?(.+?)["']?\s*$/gm,
  bibtex: /@\w+\s*[{(]\s*([^\s,{}]+)\s*,/g,
  ris: /^ID\s+-\s*(.+?)\s*$/gm,
}
/** Bounds the aliases of YAML, which could make a small file a large one. */
const ALIASES = 100

/**
 * Parse the files of references into one list by key.
 *
 * @param files       as the read stage found them
 * @param citationJs  parses BibTeX and RIS
 * @returns           the references, in order; each file as a VFile with its own messages: `unreadable-references`
 *                    (broken JSON, BibTeX, RIS, YAML), `invalid-reference`, `duplicate-reference`
 */
export function parseReferences(
  files: readonly ReferenceFile[],
  citationJs: CitationJs,
): { references: ReadonlyMap<string, Reference>; files: VFile[] } {
  const references = new Map<string, Reference>()
  const parsed = files.map((reference) => {
    const file = new VFile({ path: reference.path, value: reference.text })
    const { toPoint } = location(reference.text)
    const offsets = keyOffsets(reference)
    const items = parseFile(reference, file, toPoint, citationJs)
    items.forEach((raw, index) => {
      const written = keyOf(raw)
      const offset = offsets.get(written)?.shift() ?? offsets.get(written)?.[0] ?? 0
      const place = toPoint(offset)
      const of = { item: index + 1, key: written || undefined }
      const cleaned = cleanItem(raw, (what) => {
        if (what === 'item') reportCapped(file, 'invalid-reference.item', of, place)
        else if (what === 'key') reportCapped(file, 'invalid-reference.key', of, place)
        else reportCapped(file, 'invalid-reference.field', { ...of, ...what }, place)
      })
      if (!cleaned) return
      const first = references.get(cleaned.key)
      if (first) {
        const data = { key: cleaned.key, file: first.file.path, line: first.place?.line ?? 1 }
        reportCapped(file, 'duplicate-reference', data, place)
      } else references.set(cleaned.key, { ...cleaned, file, place })
    })
    return file
  })
  return { references, files: parsed }
}

function parseFile(
  { path, format, text }: ReferenceFile,
  file: VFile,
  toPoint: Location['toPoint'],
  citationJs: CitationJs,
): unknown[] {
  if (text.trim() === '') return []
  const of = { file: path, format }
  try {
    const items = itemsOf(format, text, citationJs)
    const isEmptyList = /^\s*\[\s*\]\s*$/.test(text)
    if (!Array.isArray(items)) reportCapped(file, 'unreadable-references.not-a-list', of, toPoint(0))
    else if (items.some((item) => Object.keys(Object(item)).length > 0)) return items
    else if (!isEmptyList) reportCapped(file, 'unreadable-references.empty', of, toPoint(0))
  } catch (error) {
    const place = toPoint(offsetOf(error, (error as Error).message, text))
    if (error instanceof YAMLParseError)
      reportCapped(file, 'unreadable-references.yaml', { file: path, problem: error.code }, place)
    else reportCapped(file, 'unreadable-references.syntax', of, place)
  }
  return []
}

function itemsOf(format: ReferenceFile['format'], text: string, citationJs: CitationJs): unknown {
  if (format === 'ris') return citationJs.parseRis(text)
  if (format === 'bibtex') {
    const { entries, items } = citationJs.parseBibtex(text)
    return items.map((item, index) => {
      const { shorthand, yomi, sortname } = entries[index]?.properties ?? {}
      return { ...item, custom: { abbreviation: shorthand, reading: yomi ?? sortname } }
    })
  }
  const value: unknown =
    format === 'csl-json' ? JSON.parse(text) : parseYaml(text, { maxAliasCount: ALIASES, merge: false })
  const isWrapped = typeof value === 'object' && value !== null && !Array.isArray(value)
  // Pandoc's metadata and CSL-JSON of some managers put the list under a key
  if (isWrapped && 'references' in value) return value.references
  return isWrapped && 'items' in value ? value.items : value
}

function keyOf(raw: unknown): string {
  if (typeof raw !== 'object' || raw === null) return ''
  const { 'citation-key': key, id } = raw as Record<string, unknown>
  return String(key ?? id ?? '')
}

/** The places of each key in the file, in order. */
function keyOffsets({ format, text }: ReferenceFile): Map<string, number[]> {
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

/** Where a parser's error is: parsers say it each in its own way. */
function offsetOf(error: unknown, message: string, text: string): number {
  if (error instanceof YAMLParseError) return error.pos[0]
  const position = /at position (\d+)/.exec(message)?.[1]
  if (position) return Number(position)
  const at = /line (\d+),? col(?:umn)? (\d+)/.exec(message)
  if (at) {
    const before = text.split('\n').slice(0, Number(at[1]) - 1)
    return Math.min(text.length, before.join('\n').length + (before.length > 0 ? 1 : 0) + Number(at[2]) - 1)
  }
  const token = /token '?(.)'?, (?:\.\.\.)?"([\s\S]*?)"(?:\.\.\.)? is not valid JSON/.exec(message)
  const around = token?.[2] === undefined ? -1 : text.indexOf(token[2])
  if (around === -1) return /end of JSON/.test(message) ? text.trimEnd().length : 0
  return around + Math.max(0, (token?.[2] ?? '').indexOf(token?.[1] ?? '', Math.min(10, around)))
}
