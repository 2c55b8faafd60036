import { spotsOf } from './spots-of.js'
import { textRule } from './text-rule.js'
import { withoutQuotes } from './without-quotes.js'

/** What is counted, or what counts before it, so that a comma is no mark between two numbers: `1,2450人`, `1,234,50円`. */
const GROUPS =
  /(?<![\d,.第註注号頁])(?:\d{1,3},\d{4,6}(?!\d)|\d{1,3}(?:,\d{3})+,\d{1,2}(?!\d)|\d{1,3}(?:,\d{3})+,\d{4,}|\d{4,6},\d{3}(?!\d))(?=人|名|円|ルーブル|ドル|トン|戸|世帯|冊|隻|頭|部|枚|語|字|km|ha|キロ|メートル|ヘクタール)/gu
/** A Roman numeral that is that of a century: `XVIIII в.`, `XVIIII世紀`, `the XVIIIIth century`. */
const CENTURY = /(?<![\p{L}])([IVXLХ]{3,})(?=(?:–[IVXХ]+)? ?(?:вв?\.|век|столети|世紀|(?:th )?century))/gu
const ROMAN = /^(?:X{0,3})(?:IX|IV|V?I{0,3})$/

export const malformedNumber = textRule('malformed-number', ({ blocks }) => [
  ...spotsOf(blocks, GROUPS, ({ 0: found }) => ({ found, kind: 'grouping' })),
  ...spotsOf(blocks, CENTURY, ({ 0: found, index }, block) =>
    // A Cyrillic Х is found as what it is
    ROMAN.test(found.replaceAll('Х', 'X')) || withoutQuotes(block)[index] === '\ufffc'
      ? undefined
      : { found, kind: 'roman' },
  ),
])
