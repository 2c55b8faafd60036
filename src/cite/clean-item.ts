import { SOURCE_BOUNDARY } from './load-citation-js.js'
import type { CslDate, CslItem, CslName, Reference } from './reference.js'

const NAME_VARIABLES = new Set([
  ...['author', 'editor', 'translator', 'compiler', 'editorial-director', 'container-author', 'director'],
  ...['collection-editor', 'contributor', 'interviewer', 'recipient', 'reviewed-author', 'illustrator'],
])
const DATE_VARIABLES = new Set(['issued', 'accessed', 'event-date', 'original-date', 'submitted'])
/** Not printed, and not texts. */
const LEFT_OUT = new Set(['id', 'citation-key', 'custom', 'note', 'abstract', 'keyword', 'categories'])
/** Lines of Zotero's field Extra, which comes as a note. */
const EXTRA = /^[ \t]*(abbreviation|shorthand|reading|yomi)[ \t]*[:=][ \t]*(.+?)[ \t]*$/gim

/**
 * Take from an item what CSL knows, each of its type; the rest cannot harm what is printed.
 *
 * @param raw   an item of a file, of any shape
 * @param fail  is told what is wrong with it, as the end of a sentence that begins with the item
 * @returns     nothing for what is no item or has no key
 * @see CSL 1.0.2 Specification, "Appendix IV: Variables"
 */
export function cleanItem(
  raw: unknown,
  fail: (reason: string) => void,
): Pick<Reference, 'key' | 'item' | 'abbreviation' | 'reading'> | undefined {
  if (typeof raw !== 'object' || raw === null || Array.isArray(raw)) {
    fail('is not an item with fields; delete it, or export the file anew')
    return undefined
  }
  const fields = raw as Record<string, unknown>
  const key = textOf(fields['citation-key'] ?? fields.id)
  if (!key) {
    fail('has no “id”; give it the key that the article cites')
    return undefined
  }
  const item: CslItem = { id: key, type: textOf(fields.type) ?? 'document' }
  for (const [name, value] of Object.entries(fields)) {
    if (LEFT_OUT.has(name) || name.startsWith('_') || value === null || value === undefined) continue
    const cleaned = NAME_VARIABLES.has(name)
      ? namesOf(value)
      : DATE_VARIABLES.has(name)
        ? dateOf(value)
        : (textOf(value) ?? false)
    if (cleaned === false) fail(`has “${name}” in a form that is not read; write it as CSL-JSON has it`)
    else item[variable(name)] = cleaned
  }
  item['title-short'] ??= item.shortTitle
  const custom = typeof fields.custom === 'object' && fields.custom !== null ? fields.custom : {}
  const own = new Map(Object.entries(custom).map(([name, value]) => [name, textOf(value)]))
  for (const [, name = '', value] of (textOf(fields.note) ?? '').matchAll(EXTRA)) {
    if (!own.get(name.toLowerCase())) own.set(name.toLowerCase(), value)
  }
  const abbreviation = own.get('abbreviation') ?? own.get('shorthand')
  const reading = own.get('reading') ?? own.get('yomi')
  return { key, item, ...(abbreviation ? { abbreviation } : {}), ...(reading ? { reading } : {}) }
}

function variable(name: string): string {
  return name === 'archive-location' || name === 'archiveLocation' ? 'archive_location' : name
}

function textOf(value: unknown): string | undefined {
  if (typeof value === 'number') return String(value)
  const text =
    typeof value === 'string'
      ? value
          .replaceAll(SOURCE_BOUNDARY, '')
          .replace(/[ \t\r\n]+/g, ' ')
          .trim()
      : ''
  return text === '' ? undefined : text
}

function namesOf(value: unknown): CslName[] | false {
  if (!Array.isArray(value)) return false
  const names = value.map((name: unknown): CslName | undefined => {
    if (typeof name === 'string') return { literal: name }
    if (typeof name !== 'object' || name === null) return undefined
    const parts = ['family', 'given', 'literal', 'suffix', 'non-dropping-particle', 'dropping-particle']
    const found = parts.flatMap((part) => {
      const text = textOf((name as Record<string, unknown>)[part])
      return text ? [[part, text]] : []
    })
    return found.length > 0 ? Object.fromEntries(found) : undefined
  })
  return names.every((name) => name !== undefined) ? names : false
}

function dateOf(value: unknown): CslDate | false {
  const text = textOf(value)
  if (text) return /^\d{4}$/.test(text) ? { 'date-parts': [[Number(text)]] } : { raw: text }
  if (typeof value !== 'object' || value === null) return false
  const { 'date-parts': parts, literal, raw } = value as Record<string, unknown>
  const isParts =
    Array.isArray(parts) &&
    parts.length > 0 &&
    parts.every((part) => Array.isArray(part) && part.every((one) => /^-?\d{1,4}$/.test(String(one))))
  if (isParts) return { 'date-parts': parts as number[][] }
  const words = textOf(literal) ?? textOf(raw)
  if (!words) return false
  return literal ? { literal: words } : { raw: words }
}
