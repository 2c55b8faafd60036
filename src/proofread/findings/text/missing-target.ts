import type { FindingData } from '../../../messages/findings/say-found.js'
import type { TextBlock } from '../list-blocks.js'
import type { ProofArticle } from '../proof-article.js'
import { listNumbered } from './list-numbered.js'
import { NUMERALS, readNumber } from './read-number.js'
import { spotsOf } from './spots-of.js'
import { type Spot, textRule } from './text-rule.js'
import { withoutQuotes } from './without-quotes.js'

type MissingSpot = Spot<FindingData<'missing-target'>>

const FIGURE =
  /(?<![\p{Script=Han}ァ-ヺー])図[\s　]?([0-9０-９]{1,2})(?![0-9０-９-])|(?<![\p{Script=Han}ァ-ヺー])第([0-9０-９一二三四五六七八九十]{1,3})図|(?<!\p{L})(?:Fig\.|Figure|Рис\.|рис\.|рисун\p{L}+)\s?(\d{1,2})(?!\d)/gu
const TABLE =
  /(?<![\p{Script=Han}ァ-ヺー])表[\s　]?([0-9０-９]{1,2})(?![0-9０-９-])|(?<![\p{Script=Han}ァ-ヺー])第([0-9０-９一二三四五六七八九十]{1,3})表|(?<!\p{L})(?:Table|Табл\.|табл\.|[Тт]аблиц\p{L}+)\s?(\d{1,2})(?!\d)/gu
const SECTION = new RegExp(
  `(?<![\\p{Script=Han}ァ-ヺー])第([${NUMERALS}]{1,3})([節章])(?!第)|\\b[Ss]ection (\\d{1,2})(?![\\d.]| of)`,
  'gu',
)
/** What has figures, notes and sections of its own: another's book, a law. */
const OF_ANOTHER = /(?:[」』）)]\s?(?:の|、)?|[同条編部法約書著稿論文集]の?|の)$/u

const NOTE =
  /(?<![\p{Script=Han}」』])((?:前掲|後掲|本稿の?|[上下先前後]の)?)(?:脚?[註注])[\s　]?[（(［[]?([0-9０-９]{1,3}|[一二三四五六七八九十]{1,3})[）)］\]]?(?![\d年月日頁])|\b(?:[Ss]ee|[Cc]f\.|[Ii]n) (?:foot)?note (\d{1,3})\b|\b(?:foot)?note (\d{1,3}) (?:above|below)\b|[Сс]м\.(?: выше)? (?:прим\.|примечание|сноску) ?(\d{1,3})/gu

/** Figures, tables, notes and sections that are referred to and are not there. */
export const missingTarget = textRule('missing-target', (proof) => {
  const text = proof.blocks.filter(
    ({ place, element }) => place.note === undefined && /^(?:p|li)$/.test(element),
  )
  return [
    ...missing(text, FIGURE, 'figure', lastCaption(proof, 'figure')),
    ...missing(text, TABLE, 'table', lastCaption(proof, 'table')),
    ...missingSections(proof, text),
    ...missingNotes(proof),
  ]
})

function missing(
  blocks: readonly TextBlock[],
  pattern: RegExp,
  target: 'figure' | 'table',
  last: number | undefined,
): MissingSpot[] {
  if (last === undefined) return []
  return spotsOf(blocks, pattern, (match, block) => {
    const number = readNumber(match[1] ?? match[2] ?? match[3] ?? '')
    if (!(number > last) || isOfAnother(block, match.index)) return undefined
    return { target, found: match[0].trim(), last, isLater: false }
  })
}

/** The highest number of a caption; undefined where pictures or tables have none, and 0 where there is nothing. */
function lastCaption(proof: ProofArticle, of: 'figure' | 'table'): number | undefined {
  const numbers = listNumbered(proof.blocks, of).map(({ number }) => number)
  if (numbers.length > 0) return Math.max(...numbers)
  const isThere =
    of === 'figure'
      ? proof.article.images.size > 0
      : proof.blocks.some(({ element }) => /^t[dh]$/.test(element))
  return isThere ? undefined : 0
}

function missingSections(proof: ProofArticle, text: readonly TextBlock[]): MissingSpot[] {
  const headings = listNumbered(proof.blocks, 'section')
  return spotsOf(text, SECTION, ({ 0: found, 1: kanji, 2: unit, 3: arabic, index }, block) => {
    // A chapter and its sections count apart
    const units = headings.filter((one) => one.unit === '' || unit === undefined || one.unit === unit)
    if (units.length === 0 || isOfAnother(block, index)) return undefined
    const last = Math.max(...units.map(({ number }) => number))
    if (!(readNumber(kanji ?? arabic ?? '') > last)) return undefined
    return { target: 'section', found, last, isLater: false }
  })
}

function missingNotes({ blocks }: ProofArticle): MissingSpot[] {
  const last = Math.max(0, ...blocks.map(({ place }) => place.note ?? 0))
  return spotsOf(blocks, NOTE, (match, block) => {
    const { 0: found, 1: where = '', index } = match
    const number = readNumber(match[2] ?? match[3] ?? match[4] ?? match[5] ?? '')
    if (Number.isNaN(number) || isOfAnother(block, index)) return undefined
    const { note } = block.place
    const isLater = where === '前掲' && note !== undefined && number >= note && number <= last
    if (number <= last && !isLater) return undefined
    return { target: 'note', found, last, isLater }
  })
}

/** Whether a number is another's: in a quotation, or after a title, a name or a law. */
function isOfAnother(block: TextBlock, index: number): boolean {
  // `図1　港` at the beginning of a paragraph is a caption of its own
  if (index === 0 && /^\p{L}\p{L}?\s?\d+[\s　:：.．]/u.test(block.text)) return true
  const masked = withoutQuotes(block)
  return masked[index] === '\ufffc' || OF_ANOTHER.test(masked.slice(Math.max(0, index - 6), index))
}
