import type { TextBlock } from '../list-blocks.js'
import { readNumber } from './read-number.js'

/** A caption or heading with its number. */
export interface Numbered {
  block: TextBlock
  number: number
  /** Words of it that hold the number. */
  written: string
  /** What is counted, as a heading names it: 章, 節; empty where it does not. */
  unit: string
}

const LABELS: Readonly<Record<'figure' | 'table', RegExp>> = {
  figure:
    /^\s*(?:図版?|写真|地図)[\s　]?([0-9０-９]{1,2})(?![0-9０-９.．-])|^\s*第([0-9０-９一二三四五六七八九十]{1,3})図|^\s*(?:Fig(?:ure|\.)|Рис(?:унок|\.))\s?(\d{1,2})(?![\d-])/u,
  table:
    /^\s*表[\s　]?([0-9０-９]{1,2})(?![0-9０-９.．-])|^\s*第([0-9０-９一二三四五六七八九十]{1,3})表|^\s*(?:Table|Табл(?:ица|\.))\s?(\d{1,2})(?![\d-])/u,
}
/** `1）`, `2.`, `Ⅲ`, `IV.`, `第一節`, `三、`. */
const HEADING =
  /^\s*(?:第([0-9０-９一二三四五六七八九十]{1,3})([節章])|[（(]?([0-9０-９]{1,2})[）)．.、。\s　](?![0-9０-９])|([一二三四五六七八九十]{1,3})[、．.\s　]|([ⅠⅡⅢⅣⅤⅥⅦⅧⅨⅩ])|([IVX]{1,4})[.．、\s　])/u
const ROMANS = ['I', 'II', 'III', 'IV', 'V', 'VI', 'VII', 'VIII', 'IX', 'X']

/**
 * List the captions or headings that have a number, in the order of the text: of headings those of the highest level that
 * has any.
 */
export function listNumbered(blocks: readonly TextBlock[], of: 'figure' | 'table' | 'section'): Numbered[] {
  if (of === 'section') return listHeadings(blocks)
  return blocks.flatMap((block) => {
    if (!/^(?:figcaption|caption)$/.test(block.element)) return []
    const match = LABELS[of].exec(block.text)
    if (!match) return []
    const number = readNumber(match[1] ?? match[2] ?? match[3] ?? '')
    return Number.isNaN(number) ? [] : [{ block, number, written: match[0].trim(), unit: '' }]
  })
}

function listHeadings(blocks: readonly TextBlock[]): Numbered[] {
  const numbered = blocks.flatMap((block): Numbered[] => {
    if (!/^h[2-6]$/.test(block.element) || block.isOpening) return []
    const match = HEADING.exec(block.text)
    if (!match) return []
    const [written, inWords, unit = '', arabic, kanji, sign, letters] = match
    const roman = (sign?.normalize('NFKC') ?? letters ?? '').toUpperCase()
    const number = roman ? ROMANS.indexOf(roman) + 1 : readNumber(inWords ?? arabic ?? kanji ?? '')
    return number >= 1 ? [{ block, number, written: written.trim(), unit }] : []
  })
  const highest = numbered.reduce((level, { block }) => (block.element < level ? block.element : level), 'h9')
  return numbered.filter(({ block, unit }) => block.element === highest || unit !== '')
}
