import type { Locator, LocatorLabel } from '../model/manuscript-nodes.js'

/** What authors write before a number. Latin C stands for the Cyrillic letter, as typists have it. */
const BEFORE: readonly [LocatorLabel, RegExp][] = [
  ['page', /(?:[СсC]тр|[СсC]{1,2}|[Pp]{1,2}|[Pp]ages?|頁)\.?/],
  ['folio', /(?:[Лл]{1,2}|[Ff]{1,2}|[Ff]ols?|[Ff]olios?)\.?/],
  ['volume', /(?:[ТтT]{1,2}|[Vv]ols?|[Vv]olumes?)\.?/],
  ['issue', /№|(?:[Вв]ып|[Nn]os?)\.?|号/],
  ['chapter', /(?:[Гг]л|[Cc]h|[Cc]hap|[Cc]hapters?)\.?/],
  ['section', /§{1,2}|(?:[Рр]азд|[Ss]ecs?|[Ss]ections?)\.?/],
  ['paragraph', /¶{1,2}|(?:[Пп]|[Пп]ар|[Pp]aras?)\.?/],
  ['column', /(?:[Сс]тб|[Cc]ols?)\.?/],
  ['line', /(?:[Сс]тк|[Ll]{2}|[Ll]ines?)\.?/],
  ['note', /(?:[Пп]рим|[Nn]{1,2}|[Nn]otes?)\.?|注/],
  ['figure', /(?:[Рр]ис|[Ff]igs?)\.?|図/],
]

/** What Japanese writes after a number. */
const AFTER: readonly [LocatorLabel, RegExp][] = [
  ['page', /頁|ページ|面/],
  ['folio', /葉/],
  ['volume', /巻/],
  ['issue', /号/],
  ['chapter', /章/],
  ['section', /節/],
  ['paragraph', /項/],
  ['column', /段/],
  ['line', /行/],
]

const ONE = '(?:[A-Za-zА-Яа-я]{0,2}\\d+(?:\\.\\d+)*(?:[a-zа-я](?![a-zа-я]))?(?: ?об\\.?)?)'
const DASH = ' ?[-‐-―−〜～－] ?'
const RANGE = `${ONE}(?:${DASH}${ONE})?`
const NUMBERS = `${RANGE}(?:[,，、] ?${RANGE}(?!\\d*[年頁巻号月]))*`
const ROMAN = '[ivxlcdm]+(?:[-–][ivxlcdm]+)?'

const LABEL_FIRST = BEFORE.map(
  ([label, { source }]) =>
    [
      label,
      new RegExp(
        `^(?:${source})[ \\u00a0]?(${NUMBERS}|${ROMAN})(?![\\d\\p{Script=Latin}\\p{Script=Cyrillic}])`,
        'u',
      ),
    ] as const,
)
const LABEL_LAST = AFTER.map(
  ([label, { source }]) => [label, new RegExp(`^第?(${NUMBERS}) ?(?:${source})`, 'u')] as const,
)
const LABEL_ALONE = /^(?:頁|ページ|[СсPp]{1,2}\.|[Лл]{1,2}\.|№)(?= ?(?:$|[;；,、]))/
/** A number without a word is a page, unless a Japanese counter follows, as in `1990年`. */
const BARE = new RegExp(`^(${NUMBERS})(?![\\p{Script=Han}\\p{Script=Latin}\\p{Script=Cyrillic}\\d])`, 'u')
/** The comma between key and locator. */
const LEAD = /^\s*[,，、]?\s*/

/**
 * Read the locator that begins the words after a key: `, 66-79頁`, `, С. 22-31など`, `, л. 13`, `, 第2巻`, `, 33`.
 *
 * @param text  what is written after the key, digits of any width
 * @returns     the locator and the words that follow it; `isEmpty` where there is a label and no number
 */
export function parseLocator(text: string): { locator?: Locator; rest: string; isEmpty?: boolean } {
  const lead = LEAD.exec(text)?.[0] ?? ''
  const body = text.slice(lead.length).replace(/[０-９]/g, (digit) => digit.normalize('NFKC'))
  for (const [label, pattern] of [...LABEL_LAST, ...LABEL_FIRST]) {
    const match = pattern.exec(body)
    if (match?.[1]) return { locator: { label, value: plain(match[1]) }, rest: rest(match[0]) }
  }
  const bare = lead.trim() === '' ? null : BARE.exec(body)
  if (bare?.[1]) return { locator: { label: 'page', value: plain(bare[1]) }, rest: rest(bare[0]) }
  const alone = LABEL_ALONE.exec(body)
  return { rest: text, ...(alone ? { isEmpty: true } : {}) }

  // Digits keep their number of code units when they are narrowed
  function rest(found: string): string {
    return text.slice(lead.length + found.length)
  }
}

function plain(numbers: string): string {
  return numbers.replace(new RegExp(DASH, 'g'), '-').replace(/[，、,] ?/g, ', ')
}
