import type { CslDate, CslItem, CslName } from '../../model/csl-item.js'
import type { CitationJs } from '../load-citation-js.js'
import { parseDate } from '../parse-date.js'
import { readName, readStatement } from '../read-name.js'
import type { RawItem } from './raw-item.js'

/** `AU  - 山田, 太郎`; the number of spaces may differ. */
const LINE = /^([A-Z][A-Z0-9]) {0,2}-(?: (.*)|)$/
/** Tags that hold one name a line, and the variable for those that the converter does not know. */
const NAMES: Readonly<Record<string, string>> = {
  AU: 'author',
  A1: 'author',
  ED: 'editor',
  A4: 'translator',
}
const DATES = ['DA', 'PY', 'Y1']

type Record_ = Record<string, string | string[]>

/**
 * Read a RIS file record by record. A record without an ID is given a key of its own.
 *
 * @param text  the whole file
 * @returns     its records in order
 * @see RIS Format Specifications; Wikipedia, "RIS (file format)"
 */
export function readRis(text: string, citationJs: CitationJs): RawItem[] {
  const records = splitRecords(text)
  return records.map(({ record, offset }): RawItem => {
    const key = first(record.ID)?.trim() ?? ''
    try {
      const given = withoutLists(record)
      const typed = citationJs.convertRis(given)
      // An unknown type may have the fields of any type
      const item = typed?.type ? typed : citationJs.convertRis({ ...given, TY: 'GEN' })
      if (item) complete(item, record)
      return { key, offset, item, leftOut: record.N1 ? ['N1'] : [], ...(item ? {} : { error: 'entry' }) }
    } catch {
      return { key, offset, item: undefined, error: 'entry' }
    }
  })
}

function splitRecords(text: string): { record: Record_; offset: number }[] {
  const records: { record: Record_; offset: number }[] = []
  let offset = 0
  let open: Record_ | undefined
  let tag: string | undefined
  for (const line of text.split('\n')) {
    const [, name, value = ''] = LINE.exec(line.trim()) ?? []
    if (name === 'TY') {
      open = { TY: value.trim() === 'JOURN' ? 'JOUR' : value.trim() }
      records.push({ record: open, offset })
      tag = name
    } else if (name === 'ER') {
      open = undefined
      tag = undefined
    } else if (name && open) {
      tag = value.trim() === '' ? undefined : name
      if (tag) open[tag] = [open[tag] ?? [], value.trim()].flat()
    } else if (!name && open && tag && line.trim() !== '') {
      // A long value continues on the next line
      const before = [open[tag] ?? []].flat()
      open[tag] = [...before.slice(0, -1), `${before.at(-1)} ${line.trim()}`]
    }
    offset += line.length + 1
  }
  return records
}

/** Read names, dates and pages, which the converter reads incompletely. */
function complete(item: CslItem, record: Record_): void {
  for (const [name, value] of Object.entries(item)) {
    if (Array.isArray(value))
      item[name] = value.map((one) => (one.literal === undefined ? one : readName(one.literal)))
  }
  for (const [tag, variable] of Object.entries(NAMES)) {
    const names = record[tag]
    if (names !== undefined) item[variable] ??= [names].flat().map(readName)
  }
  const authors = [record.AU ?? record.A1 ?? []].flat()
  const statements = authors.map(readStatement)
  if (statements.length > 0 && statements.every((one) => one !== undefined)) {
    item.author = undefined
    for (const [variable, names] of statements.flatMap((one) => Object.entries(one)))
      item[variable] = [...((item[variable] as CslName[] | undefined) ?? []), ...names]
  }
  const dates = DATES.flatMap((tag) => record[tag] ?? []).flatMap((one): CslDate[] => {
    const date = parseDate(one)
    return date ? [date] : []
  })
  const length = (date: CslDate): number => date['date-parts']?.flat().length ?? 0
  const [best] = dates.sort((a, b) => length(b) - length(a))
  if (best) item.issued = best
  const looked = item.URL === undefined ? undefined : parseDate(first(record.Y2))
  if (looked) item.accessed ??= looked
  item['collection-number'] ??= first(record.SV)
  const original = item['original-title']
  if (typeof original === 'string' && /^\d{4}$/.test(original)) {
    item['original-date'] ??= parseDate(original) || undefined
    item['original-title'] = undefined
  }
  item.note = undefined
}

/** Replace lists of one value by the value. */
function withoutLists(record: Record_): Record_ {
  return Object.fromEntries(
    Object.entries(record).map(([tag, value]) => [tag, value.length === 1 ? (value[0] ?? '') : value]),
  )
}

function first(value: string | string[] | undefined): string | undefined {
  return Array.isArray(value) ? value[0] : value
}
