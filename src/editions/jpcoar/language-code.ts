import { primaryOf } from '../../model/translated.js'

/** ISO 639-3 codes of the languages that articles are written in, by BCP 47's primary language. */
const CODES: Readonly<Record<string, string>> = {
  ar: 'ara',
  bg: 'bul',
  cs: 'ces',
  da: 'dan',
  de: 'deu',
  el: 'ell',
  en: 'eng',
  es: 'spa',
  fa: 'fas',
  fi: 'fin',
  fr: 'fra',
  he: 'heb',
  hi: 'hin',
  hu: 'hun',
  id: 'ind',
  it: 'ita',
  ja: 'jpn',
  ko: 'kor',
  la: 'lat',
  mn: 'mon',
  ms: 'msa',
  nl: 'nld',
  no: 'nor',
  pl: 'pol',
  pt: 'por',
  ro: 'ron',
  ru: 'rus',
  sr: 'srp',
  sv: 'swe',
  th: 'tha',
  tr: 'tur',
  uk: 'ukr',
  vi: 'vie',
  zh: 'zho',
}

/**
 * The code of a language with three letters.
 *
 * @param lang  BCP 47
 * @see ISO 639-3
 */
export function languageCode(lang: string): string | undefined {
  const primary = primaryOf(lang)
  return primary.length === 3 ? primary : CODES[primary]
}
