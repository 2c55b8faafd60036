import type { CslItem, CslName } from '../../model/csl-item.js'
import type { BibtexEntry, CitationJs } from '../load-citation-js.js'
import { parseDate } from '../parse-date.js'
import { readEastAsianName } from '../read-name.js'
import {
  EDITOR_ROLES,
  EPRINTS,
  LEFT_OUT_NAMES,
  LEFT_OUT_TEXTS,
  PRIVATE_FIELDS,
  SUBTYPES,
  TEXT_FIELDS,
  UNREAD_FIELDS,
} from './bibtex-fields.js'
import { decodeLatex } from './decode-latex.js'
import { inheritFields } from './inherit-fields.js'
import type { RawItem } from './raw-item.js'
import { splitBibtex, type WrittenEntry } from './split-bibtex.js'

/** Fields that hold a date of ISO 8601-2, and the variable that takes it. */
const DATE_FIELDS: ReadonlyMap<string, string> = new Map([
  ['date', 'issued'],
  ['origdate', 'original-date'],
  ['eventdate', 'event-date'],
  ['urldate', 'accessed'],
])
/** Fields that hold names. */
const NAME_FIELDS = ['author', 'editor', 'translator', 'bookauthor']

/**
 * Read a BibTeX file entry by entry, so that one unreadable entry does not affect the others.
 *
 * @param text  the whole file
 * @returns     its entries in order
 */
export function readBibtex(text: string, citationJs: CitationJs): RawItem[] {
  const { entries: written, definitions } = splitBibtex(text)
  const parsed = written.map((entry) => parseEntry(entry, definitions.join('\n'), citationJs))
  const unknown = new Map<BibtexEntry, Set<string>>()
  for (const { entry } of parsed) {
    if (!entry) continue
    const commands = new Set<string>()
    unknown.set(entry, commands)
    for (const [field, value] of Object.entries(entry.properties)) {
      if (typeof value !== 'string') continue
      const found = PRIVATE_FIELDS.has(field) ? new Set<string>() : commands
      entry.properties[field] = decodeLatex(value, citationJs.knowsLatex, found)
    }
  }
  const good = parsed.flatMap(({ entry }) => entry ?? [])
  const whole = new Map(inheritFields(good).map((entry, index) => [good[index], entry]))
  const items = convertAll([...whole.values()].map(forConversion), citationJs)
  return parsed.flatMap(({ entry, error, at }, index): RawItem[] => {
    const { key = '', offset = 0, type } = written[index] ?? {}
    // `xdata` holds fields for other entries and is no source
    if (type === 'xdata') return []
    const item = entry && items[good.indexOf(entry)]
    if (!entry || !item) return [{ key, offset: offset + at, item: undefined, error: error ?? 'entry' }]
    const leftOut = complete(item, whole.get(entry) ?? entry, citationJs)
    const latex = [...(unknown.get(entry) ?? [])]
    const parent = entry.properties.crossref ?? entry.properties.xref
    return [
      { key, offset, item, leftOut, latex, ...(typeof parent === 'string' ? { parent: parent.trim() } : {}) },
    ]
  })
}

interface ParsedEntry {
  entry?: BibtexEntry
  error?: 'braces' | 'key' | 'entry'
  /** Offset of the error in the entry. */
  at: number
}

function parseEntry(written: WrittenEntry, definitions: string, citationJs: CitationJs): ParsedEntry {
  if (!written.isClosed) return { error: 'braces', at: 0 }
  if (written.key === '') return { error: 'key', at: 0 }
  // A key may hold spaces, which citation-js does not read
  const head = written.text.indexOf(written.key, written.text.search(/[{(]/))
  const text = `${written.text.slice(0, head)}key${written.text.slice(head + written.key.length)}`
    // Two commas are one
    .replace(/,(?:\s*,)+(?=\s*[A-Za-z]+\s*=)/g, ',')
  try {
    const [entry] = citationJs.parseBibtexEntries(`${definitions}\n${text}`)
    if (!entry) return { error: 'entry', at: 0 }
    // A number without braces comes as one
    const properties = Object.fromEntries(
      Object.entries(entry.properties).map(([field, value]) => [field, String(value)]),
    )
    return { entry: { ...entry, properties, label: written.key }, at: 0 }
  } catch (error) {
    const place = /line (\d+),? col(?:umn)? (\d+)/.exec((error as Error).message)
    const before = definitions.split('\n').length
    return { error: 'entry', at: place ? offsetOf(text, Number(place[1]) - before, Number(place[2])) : 0 }
  }
}

function offsetOf(text: string, line: number, column: number): number {
  const lines = text.split('\n').slice(0, Math.max(0, line - 1))
  return Math.min(text.length - 1, lines.join('\n').length + (lines.length > 0 ? 1 : 0) + column - 1)
}

/** Leave out the fields that the parser is not given: dates, which are read here, and fields that no note prints. */
function forConversion(entry: BibtexEntry): BibtexEntry {
  const given = Object.entries(entry.properties).filter(
    ([field]) => !UNREAD_FIELDS.has(field) && !DATE_FIELDS.has(field),
  )
  return { type: entry.type, label: entry.label, properties: Object.fromEntries(given) }
}

/** Convert all entries at once or, where one cannot be converted, one by one. */
function convertAll(entries: readonly BibtexEntry[], citationJs: CitationJs): (CslItem | undefined)[] {
  return tryConvert(entries, citationJs) ?? entries.map((entry) => tryConvert([entry], citationJs)?.[0])
}

function tryConvert(entries: readonly BibtexEntry[], citationJs: CitationJs): CslItem[] | undefined {
  try {
    return citationJs.convertBibtex(entries)
  } catch {
    return undefined
  }
}

/**
 * Add to an item the fields that citation-js does not convert.
 *
 * @returns  names of fields that no style prints
 */
function complete(item: CslItem, { properties }: BibtexEntry, citationJs: CitationJs): string[] {
  const fields = properties as Readonly<Record<string, string | undefined>>
  const texts = (names: readonly string[]): Record<string, string> => decodeTexts(fields, names, citationJs)
  for (const field of NAME_FIELDS) {
    const variable = field === 'bookauthor' ? 'container-author' : field
    const names = item[variable]
    if (fields[field] && Array.isArray(names)) item[variable] = mendNames(fields[field], names)
  }
  const { journaltitle, journal } = texts(['journaltitle', 'journal'])
  item['container-title'] ??= journaltitle ?? journal
  for (const [field, value] of Object.entries(texts(Object.keys(TEXT_FIELDS)))) {
    const isReview = field === 'number' && item.type.startsWith('review')
    const variable = isReview ? 'issue' : (TEXT_FIELDS[field] ?? '')
    const isUsed = Object.values(item).some((one) => typeof one === 'string' && one.includes(value))
    if (isUsed || (field === 'howpublished' && value.startsWith('http'))) continue
    if (variable === 'note') item.note = [item.note, value].filter(Boolean).join('; ')
    else item[variable] ??= value
  }
  const {
    shorthand,
    yomi,
    sortname,
    entrysubtype = '',
  } = texts(['shorthand', 'yomi', 'sortname', 'entrysubtype'])
  Object.assign(item, { custom: { abbreviation: shorthand, reading: yomi ?? sortname } })
  const subtype = SUBTYPES[entrysubtype.toLowerCase()]
  if (subtype && item.type.startsWith('article')) {
    item.type = subtype
    item.genre = undefined
  }
  completeDates(item, fields)
  const [address] = [EPRINTS[(fields.eprinttype ?? fields.archiveprefix ?? '').toLowerCase()]]
  if (address && fields.eprint && !item.DOI) item.URL ??= `${address}${fields.eprint}`
  const role = EDITOR_ROLES[fields.editortype ?? '']
  if (role && item.editor) {
    item[role] ??= item.editor
    item.editor = undefined
  }
  return [...LEFT_OUT_NAMES, ...LEFT_OUT_TEXTS].filter((field) => fields[field])
}

/** Read dates in words, ranges and ISO 8601-2, which citation-js takes for years. */
function completeDates(item: CslItem, fields: Readonly<Record<string, string | undefined>>): void {
  const bare = (field: string): string | undefined => fields[field]?.replace(/[{}]/g, '').trim() || undefined
  for (const [field, variable] of DATE_FIELDS) {
    const date = parseDate(bare(field), true)
    if (date) item[variable] = date
  }
  const year = bare('date') ? undefined : bare('year')
  if (year && !/^\d{4}$/.test(year)) item.issued = parseDate(year) || undefined
}

/** Decode the texts of fields as the parser decodes titles. */
function decodeTexts(
  fields: Readonly<Record<string, string | undefined>>,
  names: readonly string[],
  citationJs: CitationJs,
): Record<string, string> {
  const given = names.filter((name) => fields[name])
  const entries = given.map((name) => ({ type: 'misc', label: name, properties: { note: fields[name] } }))
  const items = tryConvert(entries, citationJs) ?? []
  return Object.fromEntries(
    items.flatMap(({ note }, index) => (typeof note === 'string' ? [[given[index] ?? '', note]] : [])),
  )
}

/** `樋口 耕一` is family first; the parser takes every name without a comma for a Western one. */
function mendNames(written: string, names: readonly CslName[]): CslName[] {
  const parts = splitNames(written)
  if (parts.length !== names.length) return [...names]
  return names.map((name, index) => {
    const part = parts[index] ?? ''
    return /[,{}=]/.test(part) ? name : (readEastAsianName(part) ?? name)
  })
}

/** Split names at each “and” outside of braces. */
function splitNames(written: string): string[] {
  let depth = 0
  let from = 0
  const parts: string[] = []
  for (const { 0: found, index } of written.matchAll(/[{}]|\s+and\s+/gi)) {
    if (found === '{') depth++
    else if (found === '}') depth--
    else if (depth === 0) {
      parts.push(written.slice(from, index))
      from = index + found.length
    }
  }
  return [...parts, written.slice(from)]
}
