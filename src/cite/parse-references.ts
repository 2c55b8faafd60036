import { VFile } from 'vfile'
import { type Location, location } from 'vfile-location'
import { YAMLParseError } from 'yaml'
import type { ReferenceFile } from '../model/article.js'
import { reportCapped } from '../model/report-capped.js'
import { cleanItem } from './clean-item.js'
import { makeKey } from './formats/make-key.js'
import type { RawItem } from './formats/raw-item.js'
import { readBibtex } from './formats/read-bibtex.js'
import { readCsl } from './formats/read-csl.js'
import { readRis } from './formats/read-ris.js'
import type { CitationJs } from './load-citation-js.js'
import type { Reference } from './reference.js'

/** The content of all files of references. */
export interface ParsedReferences {
  references: ReadonlyMap<string, Reference>
  /** Each file with its own messages. */
  files: VFile[]
  /** Keys of items that are there and cannot be read: a message in their file says so. */
  lost: ReadonlySet<string>
  /** Whether a file cannot be read at all, so that any key may be meant for it. */
  isBroken: boolean
  /** Keys that were made for records without one, and the file of the records. */
  made: { file: string; keys: readonly string[] }
}

/**
 * Parse the files of references into one list by key.
 *
 * @param files       as the read stage found them
 * @param citationJs  parses BibTeX and RIS
 * @returns           the references, in order; the files have `unreadable-references` (broken JSON or YAML, or an entry of
 *                    BibTeX or RIS), `invalid-reference` for what has no key or no fields, `duplicate-reference`
 */
export function parseReferences(files: readonly ReferenceFile[], citationJs: CitationJs): ParsedReferences {
  const references = new Map<string, Reference>()
  const lost = new Set<string>()
  const made = { file: '', keys: [] as string[] }
  let isBroken = false
  const parsed = files.map((reference) => {
    const file = new VFile({ path: reference.path, value: reference.text })
    const { toPoint } = location(reference.text)
    const items = parseFile(reference, file, toPoint, citationJs)
    isBroken ||= items === undefined
    for (const [index, raw] of (items ?? []).entries()) {
      const place = toPoint(raw.offset)
      if (raw.error) {
        const data = { key: raw.key, file: reference.path, error: raw.error }
        reportCapped(file, 'unreadable-references.entry', data, place)
        if (raw.key !== '') lost.add(raw.key)
        continue
      }
      const isMade = reference.format === 'ris' && raw.key === ''
      const cleaned = cleanItem(raw.item, isMade ? makeKey(raw.item, references) : undefined)
      if (cleaned === 'item' || cleaned === 'key') {
        const of = { item: index + 1, key: raw.key || undefined }
        reportCapped(file, `invalid-reference.${cleaned}`, of, place)
        continue
      }
      const first = references.get(cleaned.key)
      if (first) {
        const data = { key: cleaned.key, file: first.file.path, line: first.place?.line ?? 1 }
        reportCapped(file, 'duplicate-reference', data, place)
        continue
      }
      const { leftOut = [], latex = [], parent } = raw
      const more = { leftOut, latex, ...(parent ? { parent } : {}), number: index + 1 }
      references.set(cleaned.key, { ...cleaned, ...more, file, place })
      if (!isMade) continue
      made.file = reference.path
      made.keys.push(cleaned.key)
    }
    return file
  })
  return { references, files: parsed, lost, isBroken, made }
}

/** @returns  `undefined` for a file that cannot be read at all */
function parseFile(
  { path, format, text, isUnreadable }: ReferenceFile,
  file: VFile,
  toPoint: Location['toPoint'],
  citationJs: CitationJs,
): RawItem[] | undefined {
  const of = { file: path, format }
  // The read stage has reported why
  if (isUnreadable) return undefined
  if (text.trim() === '') return []
  try {
    const items =
      format === 'ris'
        ? readRis(text, citationJs)
        : format === 'bibtex'
          ? readBibtex(text, citationJs)
          : readCsl(format, text)
    const isEmptyList = /^\s*\[\s*\]\s*$/.test(text)
    if (!items) reportCapped(file, 'unreadable-references.not-a-list', of, toPoint(0))
    else if (items.some(({ item, error }) => error || Object.keys(Object(item)).length > 0)) return items
    else if (isEmptyList) return []
    else reportCapped(file, 'unreadable-references.empty', of, toPoint(0))
  } catch (error) {
    const place = toPoint(offsetOf(error, (error as Error).message, text))
    if (error instanceof YAMLParseError)
      reportCapped(file, 'unreadable-references.yaml', { file: path, problem: error.code }, place)
    else reportCapped(file, 'unreadable-references.syntax', of, place)
  }
  return undefined
}

/** Find the offset of a parser's error, which each parser gives in its own way. */
function offsetOf(error: unknown, message: string, text: string): number {
  if (error instanceof YAMLParseError) return error.pos[0]
  const position = /at position (\d+)/.exec(message)?.[1]
  if (position) return Number(position)
  const token = /token '?(.)'?, (?:\.\.\.)?"([\s\S]*?)"(?:\.\.\.)? is not valid JSON/.exec(message)
  const around = token?.[2] === undefined ? -1 : text.indexOf(token[2])
  if (around === -1) return /end of JSON/.test(message) ? text.trimEnd().length : 0
  return around + Math.max(0, (token?.[2] ?? '').indexOf(token?.[1] ?? '', Math.min(10, around)))
}
