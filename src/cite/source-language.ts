import type { CslItem } from '../model/csl-item.js'
import type { StyleLanguage } from './reference.js'

/** Names of languages as reference managers have them, and codes of three letters. */
const NAMES: ReadonlyMap<string, string> = new Map([
  ...['japanese', '日本語', 'jpn'].map((name) => [name, 'ja'] as const),
  ...['russian', 'русский', 'rus'].map((name) => [name, 'ru'] as const),
  ...['english', '英語', 'eng', 'american', 'british'].map((name) => [name, 'en'] as const),
  ...['german', 'deutsch', 'ngerman', 'ger'].map((name) => [name, 'de'] as const),
  ...['french', 'français', 'fre'].map((name) => [name, 'fr'] as const),
  ...['chinese', '中文', 'chi'].map((name) => [name, 'zh'] as const),
  ...['ukrainian', 'українська'].map((name) => [name, 'uk'] as const),
])

/**
 * The language of a source: what its item says, or else what its title's script says.
 *
 * @returns  BCP 47; `isGuessed` where the item says nothing that can be understood
 */
export function sourceLanguage(item: CslItem): { language: string; isGuessed: boolean } {
  const said = typeof item.language === 'string' ? item.language.trim() : ''
  const tag = NAMES.get(said.toLowerCase()) ?? canonical(said)
  if (tag) return { language: tag, isGuessed: false }
  const text = [item.title, item['container-title'], item.archive_location, item.archive].join(' ')
  if (/[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]/u.test(text))
    return { language: 'ja', isGuessed: true }
  return { language: /\p{Script=Cyrillic}/u.test(text) ? 'ru' : 'en', isGuessed: true }
}

/** The layout that sets a language: sources in other Cyrillic languages are set as Russian ones, and so on. */
export function styleLanguage(language: string): StyleLanguage {
  const { script } = new Intl.Locale(language).maximize()
  if (script === 'Cyrl') return 'ru'
  return script && ['Jpan', 'Hans', 'Hant', 'Hani', 'Kore'].includes(script) ? 'ja' : 'en'
}

function canonical(tag: string): string | undefined {
  try {
    return /^[a-z]{2,3}(?:[-_][a-z0-9]+)*$/i.test(tag)
      ? Intl.getCanonicalLocales(tag.replaceAll('_', '-'))[0]
      : undefined
  } catch {
    return undefined
  }
}
