import type { Language } from './message.js'

/**
 * Name a language, as ‘Russian’ or ‘ロシア語’; its tag where it has no name.
 *
 * @param language  of the reader
 * @param tag       of BCP 47
 */
export function languageName(language: Language, tag: string): string {
  try {
    return new Intl.DisplayNames(language, { type: 'language' }).of(tag) ?? tag
  } catch {
    return tag
  }
}
