const languageNames = new Intl.DisplayNames(['en'], { type: 'language', fallback: 'none' })

/**
 * The canonical form of a language tag whose language exists: `zh-hant` is `zh-Hant`, `jp` is `undefined`.
 *
 * @param tag  what the manuscript says
 * @returns    a BCP 47 tag; `undefined` where the language does not exist
 * @see RFC 5646, "Tags for Identifying Languages"
 */
export function languageTag(tag: string): string | undefined {
  if (!/^[A-Za-z]{2,3}(?:-[A-Za-z0-9]{1,8})*$/.test(tag)) return undefined
  try {
    const [canonical] = Intl.getCanonicalLocales(tag)
    const [language = ''] = (canonical ?? '').split('-')
    return languageNames.of(language) ? canonical : undefined
  } catch {
    return undefined
  }
}
