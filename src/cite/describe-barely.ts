import type { CslDate, CslName } from '../model/csl-item.js'
import { eastAsianName } from './prepare-names.js'
import { printDate } from './print-date.js'
import type { Reference, StyleLanguage } from './reference.js'

/** What the engine says of a source of which the style prints nothing. */
const NOTHING = /\[CSL STYLE ERROR[^\]]*\]|^$/
/** What names a source when nothing better does. */
const FIELDS = [
  'title',
  'archive',
  'archive_location',
  'container-title',
  'publisher',
  'publisher-place',
  'note',
  'URL',
]

/**
 * Say in the engine's place what is known of a source of which the style prints nothing, as its item lacks what its type
 * needs: a reader finds more by a publisher alone than by nothing. Without anything, its key.
 *
 * @param html  what the engine printed
 */
export function describeBarely(html: string, { key, item }: Reference, language: StyleLanguage): string {
  if (!NOTHING.test(html)) return html
  const names = Object.values(item).find((value) => Array.isArray(value)) as CslName[] | undefined
  const texts = FIELDS.flatMap((field) => (typeof item[field] === 'string' ? [item[field]] : []))
  const date = item.issued as CslDate | undefined
  const known = [
    ...(names ?? []).map(nameOf),
    ...texts.map(escapeHtml),
    ...(date ? [printDate(date, language, false)] : []),
  ]
  return html.replace(NOTHING, () =>
    known.length > 0 ? known.join(language === 'ja' ? '、' : ', ') : escapeHtml(key),
  )
}

function nameOf(name: CslName): string {
  return escapeHtml(eastAsianName(name))
}

function escapeHtml(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;')
}
