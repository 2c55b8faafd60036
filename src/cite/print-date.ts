import type { CslDate } from '../model/csl-item.js'
import type { StyleLanguage } from './reference.js'

const MONTHS: Readonly<Record<Exclude<StyleLanguage, 'ja'>, string>> = {
  ru: 'января февраля марта апреля мая июня июля августа сентября октября ноября декабря',
  en: 'January February March April May June July August September October November December',
}
/** A month without its day has another case in Russian. */
const RUSSIAN_MONTHS = 'январь февраль март апрель май июнь июль август сентябрь октябрь ноябрь декабрь'
const SEASONS: Readonly<Record<StyleLanguage, string>> = {
  ja: '春 夏 秋 冬',
  ru: 'весна лето осень зима',
  en: 'Spring Summer Autumn Winter',
}
const UNKNOWN: Readonly<Record<StyleLanguage, string>> = {
  ja: '出版年不明',
  ru: 'б. г.',
  en: 'n.d.',
}
const ABOUT: Readonly<Record<StyleLanguage, (year: string) => string>> = {
  ja: (year) => `${year}頃`,
  ru: (year) => `ок. ${year}`,
  en: (year) => `ca. ${year}`,
}
/** Words that a year may be written in and that need no 年 after them. */
const WITH_YEAR = /[年月日頃号期度]$|\D$/u

/**
 * Put a date into the words of a language: `1912–1914年`, `[ок. 1905]`, `5 March 1921`, `出版年不明`.
 *
 * @param hasDay  whether months and days are printed, where they are known
 */
export function printDate(date: CslDate, language: StyleLanguage, hasDay: boolean): string {
  if (date.isUnknown) return UNKNOWN[language]
  const [from, to] = date['date-parts'] ?? []
  if (!from) {
    const words = date.literal ?? ''
    return language === 'ja' && !WITH_YEAR.test(words.replace(/[)）]$/, '')) ? `${words}年` : words
  }
  const text = to
    ? range(from, to, language, hasDay)
    : date.isOpen
      ? `${one(from, language, hasDay)}–`
      : seasonal(date, one(from, language, hasDay), language)
  const marked = date.circa ? ABOUT[language](text) : text
  const uncertain = date.isUncertain ? `${marked}${language === 'ja' ? '？' : '?'}` : marked
  return date.circa || date.isUncertain || date.isSupplied ? `[${uncertain}]` : uncertain
}

/** Whether the words of a date are more than its numbers, so that a style cannot print it by its parts. */
export function isSpecialDate(date: CslDate): boolean {
  return (
    date['date-parts']?.length !== 1 ||
    [date.circa, date.season, date.isOpen, date.isSupplied, date.isUncertain, date.isUnknown].some(Boolean) ||
    // The engine knows no years before Christ by number alone
    (date['date-parts'][0]?.[0] ?? 0) < 0
  )
}

function one(parts: readonly number[], language: StyleLanguage, hasDay: boolean): string {
  const [year, month, day] = piecesOf(parts, language, hasDay)
  return language === 'ja'
    ? [year, month, day].join('')
    : [day, month, year].filter((piece) => piece !== '').join(' ')
}

/** Year, month and day, each with its word; empty where it is not known or not printed. */
function piecesOf(
  [year = 0, month, day]: readonly number[],
  language: StyleLanguage,
  hasDay: boolean,
): [year: string, month: string, day: string] {
  const number = String(Math.abs(year))
  const monthOf = hasDay ? month : undefined
  const dayOf = monthOf ? day : undefined
  if (language === 'ja')
    return [`${year < 0 ? '前' : ''}${number}年`, monthOf ? `${monthOf}月` : '', dayOf ? `${dayOf}日` : '']
  const early = { ru: ' до н. э.', en: ' BC' }[language]
  const names = language === 'ru' && !dayOf ? RUSSIAN_MONTHS : MONTHS[language]
  return [
    `${number}${year < 0 ? early : ''}`,
    monthOf ? (names.split(' ')[monthOf - 1] ?? '') : '',
    dayOf ? String(dayOf) : '',
  ]
}

/** Both ends; what they share is said once: `4–6 March 1921`, `1921年3月4–6日`, `1912–1914年`. */
function range(
  from: readonly number[],
  to: readonly number[],
  language: StyleLanguage,
  hasDay: boolean,
): string {
  const start = piecesOf(from, language, hasDay)
  const end = piecesOf(to, language, hasDay)
  if (start.join() === end.join()) return one(to, language, hasDay)
  const shared = start.findIndex((piece, index) => piece !== end[index])
  if (language === 'ja') {
    const rest = end.slice(shared).join('')
    // The word for what is counted is said at the end: 1912–1914年
    const isSamePrecision =
      start.filter(Boolean).length === shared + 1 && end.filter(Boolean).length === shared + 1
    const head = start.join('')
    return `${isSamePrecision ? head.slice(0, -1) : head}–${rest}`
  }
  const head = [...start.slice(shared)].reverse().filter((piece) => piece !== '')
  return `${head.join(' ')}–${one(to, language, hasDay)}`
}

function seasonal(date: CslDate, text: string, language: StyleLanguage): string {
  const name = date.season ? SEASONS[language].split(' ')[date.season - 1] : undefined
  if (!name) return text
  return language === 'ja' ? `${text}${name}` : `${name} ${text}`
}
