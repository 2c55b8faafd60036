import type { FindingData } from '../../../messages/findings/say-found.js'
import type { TextBlock } from '../list-blocks.js'
import { languageAt } from './language-at.js'
import { type Bracket, listBrackets } from './list-brackets.js'
import { minorityOf } from './minority-of.js'
import { type Spot, textRule } from './text-rule.js'

interface Quotation {
  block: TextBlock
  open: Bracket
  close: Bracket
  /** The quotation that it is directly in. */
  outer: { open: Bracket; close: Bracket } | undefined
}

/** The shortest quotation that is a sentence, in characters. */
const SHORTEST = 15

const QUOTES = /[「『«“„]/
type QuoteSpot = Spot<FindingData<'wrong-quotation-mark'>>

export const wrongQuotationMark = textRule('wrong-quotation-mark', ({ blocks }) => {
  const quotations = blocks.flatMap(quotationsOf)
  return [...quotations.flatMap(judge), ...japaneseInner(quotations)]
})

function quotationsOf(block: TextBlock): Quotation[] {
  const pairs = listBrackets(block).pairs.filter(({ open }) => QUOTES.test(open.mark))
  return pairs.map(({ open, close }) => {
    const around = pairs.filter((one) => one.open.index < open.index && one.close.index > close.index)
    const outer = around.reduce<(typeof pairs)[number] | undefined>(
      (best, one) => (best && best.open.index > one.open.index ? best : one),
      undefined,
    )
    return { block, open, close, outer }
  })
}

/** What no usage of an article makes right. */
function judge(quotation: Quotation): QuoteSpot[] {
  const { block, open, outer } = quotation
  const inside = textOf(quotation)
  const language = languageAt(block, open.index + 1)
  const isRussian =
    language === 'ru' && /\p{Script=Cyrillic}/u.test(inside) && !/\p{Script=Latin}{2}/u.test(inside)
  if (isRussian && open.mark === '“' && outer?.open.mark !== '«') return [spot(quotation, 'ru', false)]
  if (open.mark === '«' && outer?.open.mark === '«') return [spot(quotation, 'ru', true)]
  if (open.mark === '“' && outer?.open.mark === '“' && language === 'en') return [spot(quotation, 'en', true)]
  return []
}

/** Quotations within 「…」: most journals write 『…』, and some keep 「…」; the article's own usage is the measure. */
function japaneseInner(quotations: readonly Quotation[]): QuoteSpot[] {
  const inner = quotations.filter((one) => {
    const { open, outer } = one
    // A short one may be a title, which keeps its own; marks alone are mentioned
    const isSentence = outer !== undefined && outer.close.index - outer.open.index >= SHORTEST
    return isSentence && outer.open.mark === '「' && /[「『]/.test(open.mark) && /\p{L}/u.test(textOf(one))
  })
  const minority = minorityOf(inner, ({ open }) => open.mark, '『')
  if (minority?.usual !== '『') return []
  return minority.others.map((one) => spot(one, 'ja', true))
}

function spot(quotation: Quotation, language: 'ja' | 'ru' | 'en', isInner: boolean): QuoteSpot {
  const { block, open, close } = quotation
  const found = block.text.slice(open.index, close.index + 1)
  return { block, index: open.index, length: found.length, data: { found, language, isInner } }
}

function textOf({ block, open, close }: Quotation): string {
  return block.text.slice(open.index + 1, close.index)
}
