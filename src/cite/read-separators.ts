import type { StyleLanguage } from './reference.js'

/**
 * Read the punctuation between two sources from a style: the delimiter of each citation layout.
 *
 * @param style  CSL-M; the layout without `locale` is the Japanese one
 * @param isOwn  whether it is a journal's own, whose layout without `locale` is for all languages that have none
 */
export function readSeparators(style: string, isOwn = false): Record<StyleLanguage, string> {
  const citation = /<citation\b[\s\S]*?<\/citation>/.exec(style)?.[0] ?? ''
  const separators: Record<StyleLanguage, string> = { ja: '；', ru: '; ', en: '; ' }
  for (const [, attributes = ''] of citation.matchAll(/<layout\b([^>]*)>/g)) {
    const locale = /\blocale="(\w+)/.exec(attributes)?.[1] ?? 'ja'
    const delimiter = /\bdelimiter="([^"]*)"/.exec(attributes)?.[1]
    if (delimiter !== undefined && (locale === 'ja' || locale === 'ru' || locale === 'en'))
      separators[locale] = delimiter
    // A journal's own style may have one layout for all languages.
    if (isOwn && delimiter !== undefined && !/\blocale=/.test(attributes)) {
      separators.ja = delimiter
      separators.ru = delimiter
      separators.en = delimiter
    }
  }
  return separators
}
