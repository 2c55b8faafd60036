import { writeNumber } from '../model/number-form.js'
import { primaryOf } from '../model/translated.js'

/** Digits of one kind, as authors type them before headings. */
type Digits = 'arabic' | 'kanji' | 'circled' | 'roman' | 'letter'

const CYRILLIC = 'абвгдежзиклмнопрстуфхцчшщэюя'
/** No heading has a higher number. */
const MOST = 99

/** What may be before a number: 第, 제, Chapter, Глава, §. */
const BEFORE = /^(?:[第제]|(?:chapter|section|part|глава|часть|раздел|§)\s*)/iu
/** What is counted, with 第 before the number or without it. */
const COUNTED = /^[部編篇章節款項장절부편]/u
/** What parts a number from the heading after it, where no space does. */
const MARK = /^\s*[.．。、)）〕\]:：]/u

interface Typed {
  number: number
  /** Only a space is after it, as after a number of the heading's own words: 10 Years Later. */
  isBare: boolean
}

/**
 * Find the headings of one level before which the author has typed numbers. Words that begin with a number are none:
 * numbers count from 1 through most of the headings, with a mark or a space after them (二つの手紙, 1917年の革命).
 *
 * @param headings  the texts, in their order
 * @param lang      of the article, BCP 47: of its months a day is before
 * @returns         the places of those with a number in `headings`; none where numbers are not the author's way
 */
export function findTypedNumbers(headings: readonly string[], lang: string): readonly number[] {
  const months = monthsOf(lang)
  const read = headings.map((heading) => readNumbers(heading.normalize('NFC').trim(), months))
  for (const digits of ['arabic', 'kanji', 'circled', 'roman', 'letter'] as const) {
    const found = read.flatMap((numbers, at) => {
      const typed = numbers[digits]
      return typed ? [{ at, ...typed }] : []
    })
    // Two letters may be the initials of two names: A. Chekhov, B. Pilsudski.
    if (found.length < (digits === 'letter' ? 3 : 2) || found.length * 2 < headings.length) continue
    const isStrict = digits === 'roman' || digits === 'letter' || found.some(({ isBare }) => isBare)
    if (isCounting(found, isStrict)) return found.map(({ at }) => at)
  }
  return []
}

/** Whether numbers ascend from 1, anew in each section if they like; strictly, none is left out. */
function isCounting(found: readonly Typed[], isStrict: boolean): boolean {
  return (
    found.some(({ number }) => number > 1) &&
    found.every(({ number }, at) => {
      const before = found[at - 1]?.number
      if (before === undefined) return number <= 1
      return number === 1 || (isStrict ? number === before + 1 : number > before)
    })
  )
}

function readNumbers(heading: string, months: readonly string[]): Partial<Record<Digits, Typed>> {
  const numbers: Partial<Record<Digits, Typed>> = {}
  const text = heading.replace(/[０-９]/g, (digit) => digit.normalize('NFKC'))
  const [before = ''] = BEFORE.exec(text) ?? []
  const [bracket = ''] = before === '' ? (/^[(（〔[]/u.exec(text) ?? []) : []
  const from = text.slice(before.length + bracket.length)
  const forms = [
    ['arabic', /^\d{1,2}(?:[.．\-‐–・]\d{1,2}){0,3}(?!\d)/u, lastOf],
    ['kanji', /^[〇一二三四五六七八九十]{1,3}/u, ofKanji],
    ['circled', /^[①-⑳]/u, ofCircled],
    ['roman', /^(?:[ivxlc]{1,7}|[Ⅰ-Ⅻⅰ-ⅻ])(?!\p{L})/iu, ofRoman],
    ['letter', /^[a-zа-я](?!\p{L})/iu, ofLetter],
  ] as const satisfies readonly (readonly [Digits, RegExp, (written: string) => number])[]
  for (const [digits, form, read] of forms) {
    const [written] = form.exec(from) ?? []
    if (written === undefined) continue
    let rest = from.slice(written.length)
    const [counted = ''] = COUNTED.exec(rest) ?? []
    rest = rest.slice(counted.length)
    const mark = MARK.exec(rest)?.[0]
    if (bracket !== '' && !/^[)）〕\]]/u.test(rest)) continue
    const isParted = mark !== undefined || rest === '' || /^\s/u.test(rest) || digits === 'circled'
    const after = rest.slice(mark?.length ?? 0).trimStart()
    // 1.5倍, 一、二の問題; the day of a month.
    const goesOn =
      mark !== undefined &&
      /^[\d〇一二三四五六七八九十]/u.test(rest.slice(mark.length)) &&
      /[.．、:：]/u.test(mark)
    if (!isParted || goesOn || months.some((month) => after.toLowerCase().startsWith(month))) continue
    // A letter alone is a word, or an initial with a stop.
    if (digits === 'letter' && mark === undefined) continue
    const isWestern = digits === 'arabic' || digits === 'roman'
    const isBare = isWestern && before === '' && counted === '' && mark === undefined
    numbers[digits] = { number: read(written), isBare }
  }
  return numbers
}

function lastOf(written: string): number {
  return Number(/\d+$/.exec(written)?.[0])
}

/** Make a function that reads numbers in digits of one kind, from 1 to the most; infinity for others. */
function readerOf(digits: 'kanji' | 'circled' | 'roman' | 'letter'): (written: string) => number {
  return (written) => {
    let number = 1
    while (number <= MOST && writeNumber(number, { before: '', digits, after: '' }) !== written) number++
    return number > MOST ? Number.POSITIVE_INFINITY : number
  }
}

const ofKanji = readerOf('kanji')
const ofCircled = readerOf('circled')
const ofRomanLetters = readerOf('roman')
const ofLatin = readerOf('letter')

/** Ⅳ and ⅳ are read as iv. */
function ofRoman(written: string): number {
  return ofRomanLetters(written.normalize('NFKC').toLowerCase())
}

function ofLetter(written: string): number {
  const letter = written.toLowerCase()
  return CYRILLIC.includes(letter) ? CYRILLIC.indexOf(letter) + 1 : ofLatin(letter)
}

/** The names of months, as they are after a day: 1 May, 1 мая. */
function monthsOf(lang: string): readonly string[] {
  return [primaryOf(lang), 'en'].flatMap((language) => {
    const format = new Intl.DateTimeFormat(language, { day: 'numeric', month: 'long' })
    return Array.from({ length: 12 }, (_, month) => {
      const parts = format.formatToParts(new Date(2000, month, 15))
      return parts.find(({ type }) => type === 'month')?.value.toLowerCase() ?? ''
    }).filter((name) => /\p{L}{3}/u.test(name))
  })
}
