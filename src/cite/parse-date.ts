import type { CslDate } from '../model/csl-item.js'

/** No date, as catalogues and reference managers write it. */
const UNKNOWN =
  /^\[?(?:n\. ?d\.?|no date|s\. ?[adl]\.?|undated|o\. ?[JD]\.?|ohne Jahr|sans date|б\. ?[гд]\.?|без (?:года|даты)|(?:刊行?|出版|発行|刊記|制作|作成)?年?(?:月日?)?(?:不明|未詳|不詳|記載なし)|[刊発]行?年不[明詳]|無年記)\]?$/iu
/** Words for “about”, before a year and after it. */
const ABOUT = /^(?:c(?:irca|a\.?|\.)\s*|about\s+|um\s+|vers\s+|около\s+|ок\.\s*|約)/i
const ABOUT_AFTER = /\s*(?:頃|ころ|ごろ|前後)$/
const MONTHS: Readonly<Record<string, number>> = Object.fromEntries(
  [
    'jan|january|января|январь|januar|janvier',
    'feb|february|февраля|февраль|februar|février',
    'mar|march|марта|март|märz|mars',
    'apr|april|апреля|апрель|avril',
    'may|мая|май|mai',
    'jun|june|июня|июнь|juni|juin',
    'jul|july|июля|июль|juli|juillet',
    'aug|august|августа|август|août',
    'sep|sept|september|сентября|сентябрь|septembre',
    'oct|october|октября|октябрь|oktober|octobre',
    'nov|november|ноября|ноябрь|novembre',
    'dec|december|декабря|декабрь|dezember|décembre',
  ].flatMap((names, index) => names.split('|').map((name) => [name, index + 1])),
)
const SEASONS = ['spring', 'summer', 'autumn', 'winter']

type Parts = number[]

/**
 * Read a date in any form that occurs in files of references: CSL-JSON with numbers or texts, the lists of
 * Better BibTeX's CSL-YAML, EDTF of biblatex (`1917/1922`, `1917~`, `1917/`), RIS (`2004/03//`), and the words of
 * catalogues (`1999.3`, `[1921]`, `c. 1905`, `5 May 1925`, `明治38年`, `n.d.`).
 *
 * @param isEdtf  whether a text is ISO 8601-2: `2015-21` is spring 2015 there, and 2015 to 2021 elsewhere
 * @returns       `undefined` where there is no date; `false` where the value cannot be read
 * @see CSL 1.0.2 Specification, "Date Fields"; ISO 8601-2 (EDTF), levels 0 and 1
 */
export function parseDate(value: unknown, isEdtf = false): CslDate | undefined | false {
  if (value === null || value === undefined) return undefined
  if (typeof value === 'number') return parseText(String(value))
  if (typeof value === 'string') return parseText(value, isEdtf)
  if (Array.isArray(value)) return parseList(value)
  if (typeof value !== 'object') return false
  const { 'date-parts': parts, literal, raw, circa, season, ...more } = value as Record<string, unknown>
  const { isOpen, isUncertain, isSupplied, isUnknown } = value as CslDate
  if (isUnknown) return { isUnknown }
  const flags = {
    ...(isOpen ? { isOpen } : {}),
    ...(isUncertain ? { isUncertain } : {}),
    ...(isSupplied ? { isSupplied } : {}),
    ...(isTrue(circa) ? { circa: true } : {}),
    ...(seasonOf(season) ? { season: seasonOf(season) as number } : {}),
  }
  if (Array.isArray(parts) && parts.length === 0) return undefined
  if (Array.isArray(parts)) {
    const ends = parts.map(partsOf)
    const [from, to] = ends
    if (from?.length === 0) return undefined
    if (from && to?.length === 0) return { 'date-parts': [from], isOpen: true, ...flags }
    if (from && from.length > 0 && ends.every((end) => end !== undefined))
      return { 'date-parts': to ? [from, to] : [from], ...flags }
  }
  if ('year' in more) {
    const own = partsOf([more.year, more.month, more.day].filter((one) => one !== undefined && one !== null))
    return own ? { 'date-parts': [own], ...flags } : parseText(String(more.year))
  }
  const words = typeof literal === 'string' ? literal : raw
  if (typeof words === 'string' || typeof words === 'number') {
    const parsed = parseText(String(words))
    return parsed && { ...parsed, ...flags }
  }
  return parts === undefined && Object.keys(more).length > 0
    ? false
    : Array.isArray(parts)
      ? false
      : undefined
}

/** `- year: 2007`, one or two of them; or parts without their name. */
function parseList(list: readonly unknown[]): CslDate | undefined | false {
  if (list.length === 0) return undefined
  const ends = list.map((one) => (Array.isArray(one) ? parseDate({ 'date-parts': [one] }) : parseDate(one)))
  const [from, to] = ends
  if (!from) return from
  if (!to || !from['date-parts'] || !to['date-parts']) return list.length === 1 ? from : false
  return { ...from, 'date-parts': [from['date-parts'][0] ?? [], to['date-parts'][0] ?? []] }
}

/** @returns  empty for the open end of a range, which CSL writes as 0 */
function partsOf(value: unknown): Parts | undefined {
  if (!Array.isArray(value)) return undefined
  const given = value.filter((one) => one !== null && one !== '')
  const numbers = given.map((one) => (/^\s*-?\d{1,4}\s*$/.test(String(one)) ? Number(one) : Number.NaN))
  if (numbers.length > 3 || numbers.some(Number.isNaN)) return undefined
  // A month or day of 0 is unknown
  const end = numbers.indexOf(0)
  const parts = end === -1 ? numbers : numbers.slice(0, end)
  return isPossible(parts) ? parts : undefined
}

function isPossible([, month = 1, day = 1]: Parts): boolean {
  return month >= 1 && month <= 12 && day >= 1 && day <= 31
}

function parseText(written: string, isEdtf = false): CslDate | undefined {
  // A wide tilde is a dash, and becomes the narrow one that means “about” otherwise
  const text = written
    .replaceAll('～', '〜')
    .normalize('NFKC')
    .replace(/\s+/g, ' ')
    .replace(/--+/g, '-')
    .trim()
  if (text === '') return undefined
  if (UNKNOWN.test(text)) return { isUnknown: true }
  const open = /^(\[?\d[\d-]*\]?)\s*(?:\/(?:\.\.)?|[-–—~〜]|年[-–—~〜])$/.exec(text)
  if (open?.[1] && !/^-?\d{3,4}~$/.test(text)) {
    const from = endOf(open[1])
    if (from) return { 'date-parts': [from], isOpen: true }
  }
  // A hyphen separates two years only where nothing else separates two days
  for (const pattern of [/^(.+?)\s*(?:[–—〜]|\bto\b)\s*(.+)$/, /^(.+?)\/(.+)$/, /^(\d{4}年?)[-~](\d.*)$/]) {
    const range = pattern.exec(text)
    if (!range?.[1] || !range[2]) continue
    const from = endOf(range[1])
    const to = from && endOf(range[2], from)
    if (from && to && isRange(from, to, text, isEdtf)) return { 'date-parts': [from, to] }
  }
  return parseOne(text, written, isEdtf)
}

function parseOne(text: string, written: string, isEdtf: boolean): CslDate {
  const [, inner] = /^\[(.+)\]$/.exec(text) ?? []
  const bare = inner ?? text
  const named = /^(spring|summer|autumn|fall|winter) (\d{4})$/i.exec(bare)
  if (named) {
    const season = SEASONS.indexOf((named[1] ?? '').toLowerCase().replace('fall', 'autumn')) + 1
    return { 'date-parts': [[Number(named[2])]], season }
  }
  const ofSeason = isEdtf ? /^(\d{4})-2([1-4])$/.exec(bare) : null
  if (ofSeason) return { 'date-parts': [[Number(ofSeason[1])]], season: Number(ofSeason[2]) }
  const isAbout = ABOUT.test(bare) || ABOUT_AFTER.test(bare) || /[~%]$/.test(bare)
  const isUncertain = /[?%]$/.test(bare)
  const date = endOf(
    bare
      .replace(ABOUT, '')
      .replace(ABOUT_AFTER, '')
      .replace(/[~?%]$/, ''),
  )
  if (!date) return { literal: written.trim() }
  return {
    'date-parts': [date],
    ...(isAbout ? { circa: true } : {}),
    ...(isUncertain ? { isUncertain: true } : {}),
    ...(inner === undefined ? {} : { isSupplied: true }),
  }
}

/** @param from  the beginning of the range whose end this is: `92` means 1992 after 1991 */
function endOf(text: string, from?: Parts): Parts | undefined {
  const bare = text.trim().replace(/^\[(.*)\]$/, '$1')
  const short = from && /^\d{1,2}年?$/.test(bare) ? Number.parseInt(bare, 10) : undefined
  if (short !== undefined && from?.length === 1) {
    const base = bare.replace('年', '').length === 1 ? 10 : 100
    return [Math.floor((from[0] ?? 0) / base) * base + short]
  }
  const numeric = /^(-?\d{3,4})(?:[-/.](\d{1,2})(?:[-/.](\d{1,2}))?)?(?:T.*)?[/.]*$/.exec(bare)
  const japanese = /^(\d{3,4})年(?:(\d{1,2})月(?:(\d{1,2})日)?)?$/.exec(bare)
  const found = numeric ?? japanese
  if (found) return partsOf(found.slice(1).filter((one) => one !== undefined))
  const words = /^(?:(\d{1,2})\.? )?(\p{L}+)\.?(?: (\d{1,2}))?,? (\d{4})(?: г\.?)?$/u.exec(bare)
  const month = MONTHS[words?.[2]?.toLowerCase() ?? '']
  if (words && month) return partsOf([words[4], month, words[1] ?? words[3]].filter(Boolean))
  const [, day, monthNumber, year] = /^(\d{1,2})\.(\d{1,2})\.(\d{4})$/.exec(bare) ?? []
  return year ? partsOf([year, monthNumber, day]) : undefined
}

/** `2004-05` and `2004/05` are a month, and no range. */
function isRange(from: Parts, to: Parts, text: string, isEdtf: boolean): boolean {
  const second = /^\d{4}[-/](\d{2})$/.exec(text)?.[1]
  if (second !== undefined && Number(second) <= (isEdtf ? 24 : 12)) return false
  return (to[0] ?? 0) >= (from[0] ?? 0)
}

function seasonOf(value: unknown): number | undefined {
  const number = Number(typeof value === 'string' ? SEASONS.indexOf(value.toLowerCase()) + 1 || value : value)
  if (number >= 1 && number <= 4) return number
  return number >= 21 && number <= 24 ? number - 20 : undefined
}

function isTrue(value: unknown): boolean {
  return value === true || value === 1 || (typeof value === 'string' && !/^(?:false|0|)$/i.test(value))
}
