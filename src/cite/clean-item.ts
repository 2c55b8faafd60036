import type { CslItem, CslName } from '../model/csl-item.js'
import { SOURCE_BOUNDARY } from './load-citation-js.js'
import { parseDate } from './parse-date.js'
import { readExtra } from './read-extra.js'
import { readEastAsianName, readName } from './read-name.js'
import type { Reference } from './reference.js'
import { typeOf } from './source-type.js'
import {
  dateVariables,
  nameVariables,
  textVariables,
  unprintedVariables,
  variableAliases,
} from './variables.js'

const ENTITIES: Readonly<Record<string, string>> = {
  ...{ amp: '&', lt: '<', gt: '>', quot: '"', apos: "'", nbsp: '\u00a0' },
}
const ORDINALS = 'first second third fourth fifth sixth seventh eighth ninth tenth'.split(' ')
const PARTICLES = ['suffix', 'non-dropping-particle', 'dropping-particle']

/** A cleaned item: a reference without its place in a file. */
export type CleanedItem = Pick<Reference, 'key' | 'item' | 'abbreviation' | 'reading' | 'unread'>

/**
 * Take the variables of CSL from an item, each in the type that CSL gives it, so that nothing else reaches the engine.
 * Empty values are dropped.
 *
 * @param raw   an item of a file, of any shape
 * @param made  key for an item that has none, if there is one
 * @returns     `item` where the value is no item with fields, `key` where it has no key
 * @see CSL 1.0.2 Specification, "Appendix IV: Variables"
 */
export function cleanItem(raw: unknown, made?: string): CleanedItem | 'item' | 'key' {
  if (typeof raw !== 'object' || raw === null || Array.isArray(raw)) return 'item'
  const fields = raw as Record<string, unknown>
  const key = textOf(fields['citation-key']) ?? textOf(fields.id) ?? made
  if (!key) return 'key'
  const item: CslItem = { id: key, type: typeOf(textOf(fields.type)) }
  const unread: string[] = []
  for (const [name, value] of Object.entries(fields)) {
    const variable = variableAliases[name] ?? name
    const cleaned = clean(variable, value)
    if (cleaned !== false && cleaned !== undefined) item[variable] ??= cleaned
    else if (cleaned === false && !unprintedVariables.has(variable)) unread.push(name)
  }
  takeCrossref(item, fields)
  const { note, variables, abbreviation, reading, type } = readExtra(textOf(fields.note, true))
  if (type) item.type = typeOf(type)
  for (const [name, value] of Object.entries(variables)) {
    const cleaned = clean(name, value)
    if (cleaned) item[name] ??= cleaned
  }
  item.note = note
  normalise(item)
  const custom = typeof fields.custom === 'object' && fields.custom !== null ? fields.custom : {}
  const own = Object.fromEntries(Object.entries(custom).map(([name, value]) => [name, textOf(value)]))
  const short = own.abbreviation ?? own.shorthand ?? abbreviation
  const kana = own.reading ?? own.yomi ?? reading
  return { key, item, unread, ...(short ? { abbreviation: short } : {}), ...(kana ? { reading: kana } : {}) }
}

/** @returns  `undefined` where the value is empty or no variable of CSL; `false` where it cannot be read */
function clean(name: string, value: unknown): CslItem[string] | false {
  if (value === null || value === undefined || value === '') return undefined
  // One name without a list, which Pandoc takes as well
  if (nameVariables.has(name))
    return namesOf(typeof value === 'object' && !Array.isArray(value) ? [value] : value)
  if (dateVariables.has(name)) return parseDate(value)
  if (!textVariables.has(name)) return undefined
  if (Array.isArray(value)) return listOf(value)
  return typeof value === 'object' ? false : textOf(value)
}

function textOf(value: unknown, hasLines = false): string | undefined {
  if (typeof value === 'number') return String(value)
  if (typeof value !== 'string') return undefined
  const bare = decodeEntities(value.replaceAll(SOURCE_BOUNDARY, ''))
  const text = bare.replace(hasLines ? /[ \t\r]+/g : /[ \t\r\n]+/g, ' ').trim()
  return text === '' ? undefined : text
}

/** Crossref and other services write texts as XML has them. */
function decodeEntities(text: string): string {
  if (!text.includes('&')) return text
  return text.replace(
    /&(?:#(\d+)|#x([0-9a-f]+)|(amp|lt|gt|quot|apos|nbsp));/gi,
    (found, decimal, hex, name) => {
      if (name) return ENTITIES[String(name).toLowerCase()] ?? found
      const code = decimal ? Number(decimal) : Number.parseInt(hex, 16)
      return code > 31 && code <= 0x10ffff ? String.fromCodePoint(code) : found
    },
  )
}

/** A list of texts, as Crossref has titles and BibTeX has places: `London and New York`, `東京・大阪`, `М.; СПб.` */
function listOf(values: readonly unknown[]): string | false | undefined {
  const texts = values.map((value) => textOf(value))
  if (texts.some((text, index) => text === undefined && values[index] !== '' && values[index] !== null))
    return false
  const given = texts.filter((text) => text !== undefined)
  if (given.length === 0) return undefined
  const all = given.join('')
  const sign = /[\p{Script=Han}\p{Script=Kana}\p{Script=Hangul}]/u.test(all)
    ? '・'
    : /\p{Script=Cyrillic}/u.test(all)
      ? '; '
      : ' and '
  return given.join(sign)
}

/** Crossref has subtitles, the series before the book that a chapter is in, and the day of each form of an article. */
function takeCrossref(item: CslItem, fields: Readonly<Record<string, unknown>>): void {
  const { title, subtitle, 'container-title': containers } = fields
  for (const name of ['published', 'published-print', 'published-online']) {
    const date = item.issued === undefined ? parseDate(fields[name]) : false
    if (date) item.issued = date
  }
  if (Array.isArray(title) && title.length > 1) item.title = textOf(title[0])
  const more = Array.isArray(subtitle) ? textOf(subtitle[0]) : textOf(subtitle)
  if (more && typeof item.title === 'string' && !item.title.includes(more)) item.title += `: ${more}`
  if (!Array.isArray(containers) || containers.length < 2) return
  // The second name of a journal is its abbreviation
  if (item.type.startsWith('article')) {
    item['container-title'] = textOf(containers[0])
    return
  }
  item['container-title'] = textOf(containers.at(-1))
  item['collection-title'] ??= textOf(containers[0])
}

/** @returns  `undefined` for a list without names; `false` where it is no list of names */
function namesOf(value: unknown): CslName[] | undefined | false {
  if (!Array.isArray(value)) return false
  const names = value.flatMap((name): (CslName | false)[] => {
    if (typeof name === 'string') return name.trim() === '' ? [] : [readName(name)]
    if (typeof name !== 'object' || name === null) return [false]
    const read = nameOf(name as Record<string, unknown>)
    return read ? [read] : []
  })
  if (names.includes(false)) return false
  return names.length > 0 ? (names as CslName[]) : undefined
}

function nameOf(parts: Readonly<Record<string, unknown>>): CslName | undefined {
  // Crossref has bodies under `name`
  const literal = textOf(parts.literal) ?? textOf(parts.name)
  if (literal) return { literal }
  const family = textOf(parts.family)
  const given = textOf(parts.given)
  if (!family) return given ? { literal: given } : undefined
  if (!given) return readEastAsianName(family) ?? { family }
  const more = PARTICLES.flatMap((part) => (textOf(parts[part]) ? [[part, textOf(parts[part])]] : []))
  return { family, given, ...Object.fromEntries(more) }
}

/** Write numbers, addresses and pages as the style expects them. */
function normalise(item: CslItem): void {
  const edit = (name: string, change: (text: string) => string): void => {
    const text = item[name]
    if (typeof text === 'string') item[name] = change(text) || undefined
  }
  edit('DOI', (text) => text.replace(/^(?:https?:\/\/(?:dx\.)?doi\.org\/|doi:\s*)/i, ''))
  edit('page', (text) =>
    text
      .replace(/^(?:pp?|[SСс]|стр)\. ?(?=[\divxlcdm])/iu, '')
      // `p1-23` and `p.1-p.23` in the catalogues of Japanese libraries
      .replace(/(?<![A-Za-z])pp?\.? ?(?=\d)/giu, '')
      .replace(/ ?(?:頁|ページ|p\.?)$/u, '')
      .replace(/(?<=[\dA-Za-z])\s*[-‐-―−〜～]+\s*(?=[\dA-Za-z])/gu, '-'),
  )
  edit('publisher-place', (text) => text.replace(/ +(?=[;,])/g, ''))
  edit('edition', (text) =>
    text.replace(
      /^(?:第\s?(\d+)\s?版|(\d+)(?:st|nd|rd|th|-е|\.|e)?(?:\s*(?:ed\.?|edition|изд\.?|Aufl\.?|éd\.?))?)$/iu,
      '$1$2',
    ),
  )
  edit('edition', (text) => {
    const word = /^(\p{L}+)(?: (?:ed\.?|edition))?$/iu.exec(text)?.[1]?.toLowerCase() ?? ''
    const ordinal = ORDINALS.indexOf(word) + 1
    return ordinal > 0 ? String(ordinal) : text
  })
  // Some catalogues give journals without issues the number 0
  for (const name of ['volume', 'issue']) edit(name, (text) => (/^0+$/.test(text) ? '' : text))
}
