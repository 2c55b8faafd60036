import { said } from '../../messages/say.js'
import type { Decided, Decisions } from '../report/decisions.js'
import { least } from '../source/extremes.js'
import { isUnfinished } from '../source/is-unfinished.js'
import { noiseOf } from '../source/noise-of.js'
import type { PageLine } from '../source/source-page.js'
import type { Block } from './block.js'

/** A paragraph whose full lines are shorter than the others by this much is set in. */
const NARROWER = 1.5
/** Indents and spaces that differ by less are the same. */
const FLUSH = 0.3
const FEWEST_ITEMS = 3
const BULLET = '•'

/**
 * Say what set-in paragraphs are taken for: where lines have lost their indents, those of which every full line is shorter
 * than the text's become quotations; items of a list whose markers are drawn, or lost, look like quotations, too.
 *
 * @param blocks     are changed
 * @param measure    of full lines, in full-width characters
 * @param isBare     the lines do not say their indents
 * @param decisions  takes each quotation that was found by lengths alone, and quotations of several paragraphs
 */
export function findQuotations(
  blocks: readonly Block[],
  measure: number,
  isBare: boolean,
  decisions: Decisions,
): void {
  for (const [index, block] of blocks.entries()) {
    if (isBare && block.kind === 'paragraph' && isNarrow(block.lines, measure)) {
      block.kind = 'quotation'
      doubt(block, said('import.quotation.narrow'), decisions)
    }
    const isFirst = block.kind === 'quotation' && blocks[index - 1]?.kind !== 'quotation'
    if (isBare || !isFirst || blocks[index + 1]?.kind !== 'quotation') continue
    const end = blocks.findIndex((one, at) => at > index && one.kind !== 'quotation')
    const run = blocks.slice(index, end === -1 ? undefined : end)
    if (areItems(run)) {
      for (const item of run) Object.assign(item, { kind: 'item', marker: BULLET })
      doubt(block, said('import.quotation.items', { count: run.length }), decisions)
    } else {
      doubt(block, said('import.quotation.set-in', { count: run.length }), decisions)
    }
  }
}

/**
 * A quotation of so many paragraphs has space above it, or indents in it; items are close, and their markers before
 * them.
 */
function areItems(run: readonly Block[]): boolean {
  const lines = run.flatMap((block) => block.lines)
  const edge = least(lines.map(({ indent }) => indent))
  const isFlush = lines.every(({ indent }) => indent - edge < FLUSH)
  return (
    run.length >= FEWEST_ITEMS && isFlush && run.every(({ lines: [first] }) => (first?.above ?? 0) < FLUSH)
  )
}

function doubt(block: Block, decided: Decided, decisions: Decisions): void {
  const [first] = block.lines
  if (!first) return
  first.text = decisions.note(decided, first.place, 'unsure') + first.text
}

function isNarrow(lines: readonly PageLine[], measure: number): boolean {
  // Captions and tables are no lines of the text
  if (lines.some(({ size }) => size < 1)) return false
  const full = lines.slice(0, -1).filter(({ text }) => isUnfinished(text))
  return full.length > 0 && full.every(({ end, text }) => measure - end > NARROWER + noiseOf(text) / 2)
}
