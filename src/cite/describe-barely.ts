import type { CslDate, CslName } from '../model/csl-item.js'
import { eastAsianName } from './prepare-names.js'
import { printDate } from './print-date.js'
import type { Reference, StyleLanguage } from './reference.js'

/** Output of the engine for a source of which the style prints no field. */
const NOTHING = /\[CSL STYLE ERROR[^\]]*\]|^$/
/** Fields that identify a source, the best first. */
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
 * Describe a source of which the style prints no field, because its item lacks what its type needs, by whatever field
 * it has: a publisher alone still helps a reader. Without any field, use its key.
 *
 * @param html  output of the engine
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
