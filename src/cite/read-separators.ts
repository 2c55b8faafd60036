import type { StyleLanguage } from './reference.js'

/**
 * Read the punctuation between two sources from a style: the delimiter of each citation layout.
 *
 * @param style  CSL-M; the layout without `locale` is the Japanese one
 */
export function readSeparators(style: string): Record<StyleLanguage, string> {
  const citation = /<citation\b[\s\S]*?<\/citation>/.exec(style)?.[0] ?? ''
  const separators: Record<StyleLanguage, string> = { ja: '；', ru: '; ', en: '; ' }
  for (const [, attributes = ''] of citation.matchAll(/<layout\b([^>]*)>/g)) {
    const locale = /\blocale="(\w+)/.exec(attributes)?.[1] ?? 'ja'
    const delimiter = /\bdelimiter="([^"]*)"/.exec(attributes)?.[1]
    if (delimiter !== undefined && (locale === 'ja' || locale === 'ru' || locale === 'en'))
      separators[locale] = delimiter
  }
  return separators
}
