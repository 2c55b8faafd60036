import type { CslItem } from '../model/csl-item.js'
import type { StyleLanguage } from './reference.js'

/** Returns `undefined` for unknown codes. */
const knownLanguages = new Intl.DisplayNames(['en'], { type: 'language', fallback: 'none' })
/** Names of languages in reference managers and libraries, and three-letter codes that only libraries use. */
const NAMES: ReadonlyMap<string, string> = namesOf({
  ja: 'japanese 日本語 和文 日文 jap japanisch japonais японский яп',
  ru: 'russian русский ロシア語 露語 俄文 russisch russe рус',
  en: 'english 英語 英文 american british usenglish ukenglish englisch anglais английский англ',
  de: 'german deutsch ngerman ドイツ語 独語 ger allemand немецкий нем',
  fr: 'french français フランス語 仏語 fre französisch французский фр',
  zh: 'chinese 中文 汉语 漢語 中国語 chi chinesisch chinois китайский кит',
  ko: 'korean 한국어 조선말 韓国語 朝鮮語 koreanisch coréen корейский кор',
  uk: 'ukrainian українська ウクライナ語 украинский укр',
  es: 'spanish español スペイン語',
  it: 'italian italiano イタリア語',
  pl: 'polish polski ポーランド語',
  la: 'latin ラテン語',
})
/** Languages by codes of countries that are used in their place. */
const COUNTRIES: Readonly<Record<string, string>> = {
  ...{ jp: 'ja', cn: 'zh', tw: 'zh-Hant', hk: 'zh-Hant', kr: 'ko', kp: 'ko', ua: 'uk', us: 'en', gb: 'en' },
  ...{ cz: 'cs', dk: 'da', gr: 'el', vn: 'vi', at: 'de', by: 'be', kz: 'kk', ge: 'ka', ee: 'et', rs: 'sr' },
}

/** The language of a source. */
export interface SourceLanguage {
  /** BCP 47. */
  language: string
  /** Whether the item has no usable language, so that the script of its title decided. */
  isGuessed: boolean
  /** The value of the item where it is the code of a country. */
  mistaken?: string
}

/** Get the language of a source from its item or, failing that, from the script of its title. */
export function sourceLanguage(item: CslItem): SourceLanguage {
  const said = typeof item.language === 'string' ? item.language.trim() : ''
  const [first = ''] = said.toLowerCase().split(/[-_]/)
  const meant = COUNTRIES[first]
  if (meant) return { language: meant, isGuessed: false, mistaken: said }
  const tag = NAMES.get(said.toLowerCase().replace(/\.$| язык$/, '')) ?? canonical(said)
  if (tag) return { language: tag, isGuessed: false }
  const text = [item.title, item['container-title'], item.archive_location, item.archive].join(' ')
  if (/\p{Script=Hangul}/u.test(text)) return { language: 'ko', isGuessed: true }
  if (/[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]/u.test(text))
    return { language: 'ja', isGuessed: true }
  return { language: /\p{Script=Cyrillic}/u.test(text) ? 'ru' : 'en', isGuessed: true }
}

/** Get the layout for a language: sources in other Cyrillic languages are set as Russian ones, and so on. */
export function styleLanguage(language: string): StyleLanguage {
  const { script } = new Intl.Locale(language).maximize()
  if (script === 'Cyrl') return 'ru'
  return script && ['Jpan', 'Hans', 'Hant', 'Hani', 'Kore'].includes(script) ? 'ja' : 'en'
}

/** @returns  `undefined` where the value is no tag, or the tag of no language */
function canonical(tag: string): string | undefined {
  if (!/^[a-z]{2,3}(?:[-_][a-z0-9]+)*$/i.test(tag)) return undefined
  try {
    const [written] = Intl.getCanonicalLocales(tag.replaceAll('_', '-'))
    if (!written || /^(?:und|mul|mis|zxx)\b/.test(written)) return undefined
    const { language } = new Intl.Locale(written)
    // Codes of three letters are many more than are known here
    return language.length > 2 || knownLanguages.of(language) ? written : undefined
  } catch {
    return undefined
  }
}

function namesOf(names: Readonly<Record<string, string>>): Map<string, string> {
  return new Map(Object.entries(names).flatMap(([tag, all]) => all.split(' ').map((name) => [name, tag])))
}
