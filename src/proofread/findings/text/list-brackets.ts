import type { TextBlock } from '../list-blocks.js'
import { languageAt } from './language-at.js'

/** A bracket or quotation mark and where it is. */
export interface Bracket {
  mark: string
  index: number
}

/** The brackets of one block. */
export interface BracketsOfBlock {
  block: TextBlock
  pairs: { open: Bracket; close: Bracket }[]
  /** Closing brackets without an opening one, in the order of the text. */
  closing: Bracket[]
  /** Opening brackets that are not closed, in the order of the text. */
  opening: Bracket[]
}

const PARTNERS: Readonly<Record<string, string>> = {
  '（': '）',
  '「': '」',
  '『': '』',
  '〔': '〕',
  '［': '］',
  '｛': '｝',
  '〈': '〉',
  '《': '》',
  '【': '】',
  '«': '»',
  '“': '”',
  '(': ')',
  '[': ']',
}
const CLOSING = new Set(Object.values(PARTNERS))
const BRACKET = /[（）「」『』〔〕［］｛｝〈〉《》【】«»“”„()[\]]/g
/** `1）`, `a)`, `ii)`: the number of an item, whose bracket has no partner. */
const ITEM = /(?:^|[\s、。，．；：;:,.—―])(?:[0-9０-９]{1,3}|[a-zа-я]|[ivx]{1,4}|[ァ-ン①-⑳])$/u
const HALF_WIDTH: Readonly<Record<string, string>> = { '（': '(', '）': ')', '［': '[', '］': ']' }

/**
 * Pair the brackets of a block, half-width ones with full-width ones if it must be.
 *
 * The bracket after an item's number has no partner and needs none.
 */
export function listBrackets(block: TextBlock): BracketsOfBlock {
  const result: BracketsOfBlock = { block, pairs: [], closing: [], opening: [] }
  const open: Bracket[] = []
  for (const { 0: mark, index } of block.text.matchAll(BRACKET)) {
    const bracket = { mark, index }
    if (isSpokenOf(block.text, index)) continue
    if (opens(bracket, open, block)) {
      open.push(bracket)
      continue
    }
    const at = open.findLastIndex((one) => narrow(partnerOf(one)) === narrow(mark))
    if (at === -1) {
      if (!/[)）]/.test(mark) || !ITEM.test(block.text.slice(0, index))) result.closing.push(bracket)
      continue
    }
    const [opening, ...unclosed] = open.splice(at)
    if (opening) result.pairs.push({ open: opening, close: bracket })
    result.opening.push(...unclosed)
  }
  result.opening.push(...open)
  return result
}

/** A bracket alone in quotation marks, `「«」`, is a mention of the character and needs no partner. */
function isSpokenOf(text: string, index: number): boolean {
  const [before = '', after = ''] = [text[index - 1], text[index + 1]]
  return /[「『“«‘]/.test(before) && PARTNERS[before] === after && !/[「」『』]/.test(text[index] ?? '')
}

/** `“` opens in English and closes in Russian and German what `„` opened. */
function opens({ mark, index }: Bracket, open: readonly Bracket[], block: TextBlock): boolean {
  if (mark === '„') return true
  if (mark !== '“') return !CLOSING.has(mark)
  return open.at(-1)?.mark !== '„' || languageAt(block, index) === 'en'
}

function partnerOf({ mark }: Bracket): string {
  return mark === '„' ? '“' : (PARTNERS[mark] ?? '')
}

function narrow(mark: string): string {
  return HALF_WIDTH[mark] ?? mark
}
