import type { Locator, LocatorLabel } from '../model/manuscript-nodes.js'
import { WORDS_AFTER, WORDS_ALONE, WORDS_BEFORE } from './locator-words.js'

const DASH = ' ?[-‐-―−~〜～－] ?'
const COMMA = '[,，、] ?'
const LETTERS = 'A-Za-zА-Яа-я'
/** `12`, `3.2.6`, `A5`, `12a`, `13об.`; not the `f` of `12f.` */
const ARABIC = `(?:[${LETTERS}]{0,2}\\d+(?:\\.\\d+)*(?:[a-eg-zа-я](?![${LETTERS}]))?(?: ?об(?:\\.|(?![а-я])))?)`
/** Not the letters of `s. v. port`, `s.v. “port”` and `n. d.` */
const ROMAN =
  '(?:(?:[ivx][ivxlcdm]*|[lcdm][ivxlcdm]+)(?!\\.\\s*[\\p{L}\\p{Pi}\\p{Ps}"])|[IVXLCDM]+|[Ⅰ-Ⅿⅰ-ⅿ]+)'
const KANJI = '[一二三四五六七八九十百千〇]+'
/** What else follows the last number: one page more, or all. */
const AND_MORE = '(?:\\s?(?:(ff|sqq|et suiv|и сл(?:ед)?)|(f|sq))(?![\\p{L}])\\.?)?'

function listOf(one: string, isBare: boolean): string {
  const range = `${one}(?:${DASH}${one})?`
  // A number with its own word after it is no page
  return `${range}(?:${COMMA}${range}${isBare ? '(?!\\d*[年頁巻号月])' : ''})*`
}

const BARE_LIST = listOf(ARABIC, true)
const LABEL_FIRST = WORDS_BEFORE.map(([label, { source }]) => {
  const word = `(?:${source})`
  const end = `(?![\\d\\p{Script=Latin}\\p{Script=Cyrillic}])`
  return [
    label,
    // A Roman number must be separated from its word
    new RegExp(
      `^(?:${word}\\.?[ \\u00a0]?(${BARE_LIST})|${word}(?:\\.[ \\u00a0]?|[ \\u00a0])(${listOf(ROMAN, false)}))${AND_MORE}${end}`,
      'u',
    ),
  ] as const
})
const LABEL_LAST = WORDS_AFTER.map(([label, { source }]) => {
  const list = `(?:${listOf(ARABIC, false)}|${listOf(ROMAN, false)})`
  return [
    label,
    new RegExp(`^(?:[第제]?(${list})|第(${KANJI})|(${KANJI})(?=[頁章号巻]))\\s?(?:${source})(以下)?`, 'u'),
  ] as const
})
const ALONE = new RegExp(
  `^(${WORDS_ALONE.source})(?=$|[\\s,，、;；.。・（(]|参照|など|を|に|の|は|も|と)`,
  'u',
)
const LABEL_ALONE = /^(?:頁|ページ|[СсPp]{1,2}\.|[Лл]{1,2}\.|№)(?= ?(?:$|[;；,、]))/
/** A number without a word is a page, unless a counter follows, as in `1990年`, `12コマ`. */
const BARE = new RegExp(
  `^(${BARE_LIST})${AND_MORE}(?![\\p{Script=Han}\\p{Script=Katakana}\\p{Script=Hangul}\\p{Script=Latin}\\p{Script=Cyrillic}\\d])`,
  'u',
)
/** The comma between key and locator. */
const LEAD = /^\s*[,，、]?\s*/
/** Separator of two locators: `第3章, 5頁`, `Т. 2. С. 5`. */
const NEXT = /^\s*[,，、・.]?\s*/

/** What has pages of its own. */
const PARTS: ReadonlySet<LocatorLabel> = new Set(['volume', 'book', 'part', 'fascicle', 'issue'])

/** A word for one of them, after which a comma leads to a page: `vol. 2, 12`. */
const ONE_PART = /^(?:[Vv]ol(?:ume)?|[Bb]k|[Bb]ook|[Pp]t|[Pp]art|Bd|Band|Teil|Heft)(?![A-Za-z])/

/** The locator at the beginning of the words after a key. */
export interface ReadLocator {
  locator?: Locator
  /** The words that follow. */
  rest: string
  /** Whether there is a word for a locator without a number. */
  isEmpty?: boolean
}

/**
 * Read the locator that begins the words after a key: `, 66-79頁`, `, С. 22-31など`, `, л. 13`, `, 第2巻`, `, 33`.
 *
 * @param text  the text after the key, with digits of any width
 */
export function parseLocator(text: string): ReadLocator {
  return read(text, LEAD, true)
}

/**
 * Read all locators that begin the words after a key, of different kinds: `, 第3章, 45–67頁, 注8`, `, Т. 2. С. 5`.
 *
 * @returns  the locators in order, those of one kind merged
 */
export function parseLocators(text: string): Omit<ReadLocator, 'locator'> & { locators: Locator[] } {
  const first = parseLocator(text)
  if (!first.locator) return { ...first, locators: [] }
  const locators = [first.locator]
  let { rest } = first
  for (;;) {
    const last = locators.at(-1)
    // After a comma, a number alone is a page in what was named before
    const isInPart = last !== undefined && PARTS.has(last.label) && /^\s*[,，、]/.test(rest)
    const next = read(rest, NEXT, isInPart)
    if (!next.locator) return { locators, rest }
    if (last?.label === next.locator.label && last.label !== 'custom')
      locators.splice(-1, 1, { ...last, value: `${last.value}, ${next.locator.value}` })
    else locators.push(next.locator)
    rest = next.rest
  }
}

function read(text: string, leading: RegExp, isBareRead: boolean): ReadLocator {
  const lead = leading.exec(text)?.[0] ?? ''
  const body = text.slice(lead.length).replace(/[０-９]/g, (digit) => digit.normalize('NFKC'))
  // Digits keep their number of code units when they are narrowed
  const make = (label: LocatorLabel, value: string, found: string): ReadLocator => ({
    locator: { label, value },
    rest: text.slice(lead.length + found.length),
  })
  const alone = lead.trim() === '' && isBareRead ? null : ALONE.exec(body)
  if (alone?.[1]) return make('custom', alone[1].replace(new RegExp(DASH, 'g'), '-'), alone[1])
  for (const [label, pattern] of LABEL_LAST) {
    const match = pattern.exec(body)
    const number = match?.[1] ?? match?.[2] ?? match?.[3]
    if (match && number) {
      const isMore = match[4] !== undefined && label === 'page'
      const found = match[4] !== undefined && !isMore ? match[0].slice(0, -2) : match[0]
      return make(isMore ? 'page-following' : label, plain(number), found)
    }
  }
  for (const [label, pattern] of LABEL_FIRST) {
    const [found = '', arabic, roman, more, next] = pattern.exec(body) ?? []
    const number = arabic ?? roman
    const one = number === undefined ? undefined : /^[^,，、]+(?=[,，、])/u.exec(number)?.[0].trimEnd()
    if (number && one !== undefined && ONE_PART.test(found))
      return make(label, plain(one), found.slice(0, found.length - number.length + one.length))
    if (number) return withMore(label, number, more, next, found)
  }
  const bare = lead.trim() === '' || !isBareRead ? null : BARE.exec(body)
  if (bare?.[1]) return withMore('page', bare[1], bare[2], bare[3], bare[0])
  const isEmpty = isBareRead && LABEL_ALONE.test(body)
  return { rest: text, ...(isEmpty ? { isEmpty } : {}) }

  function withMore(
    label: LocatorLabel,
    number: string,
    more: string | undefined,
    next: string | undefined,
    found: string,
  ): ReadLocator {
    const value = plain(number)
    if (label !== 'page') {
      // Only pages have “and following” as a number has
      return make(label, more || next ? `${value}${more ? 'ff.' : 'f.'}` : value, found)
    }
    const last = /(\d+)$/.exec(value)?.[1]
    if (next && last && !/-\d+$/.test(value)) return make('page', `${value}-${Number(last) + 1}`, found)
    return make(more || next ? 'page-following' : 'page', value, found)
  }
}

function plain(numbers: string): string {
  return numbers
    .replace(new RegExp(DASH, 'g'), '-')
    .normalize('NFKC')
    .replace(/[，、,] ?/g, ', ')
}
