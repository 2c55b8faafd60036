import { type FindingData, type FindingId, foundByRule } from '../../../messages/findings/say-found.js'
import { rangeFrom } from '../../../model/text-place.js'
import type { TextBlock } from '../list-blocks.js'
import type { FindingRule, ProofArticle } from '../proof-article.js'
import { isJapanese } from '../text/japanese.js'
import { withoutQuotes } from '../text/without-quotes.js'
import { lintProse, type ProseMessage, SECONDS } from './lint-prose.js'

/** A match of textlint, with its place. */
export interface ProseMatch {
  excerpt: string
  /** What textlint says, in Japanese. */
  message: string
  /** The block's text before the excerpt. */
  before: string
}

/** What textlint reads, one block a paragraph. */
const BLOCK = /^(?:p|li|h[1-6]|figcaption|caption|t[dh])$/
/** Characters of an excerpt, in UTF-16 units. */
export const EXCERPT = 12

/**
 * Make a rule that textlint applies, under the same id; textlint is loaded when the first of them runs.
 *
 * @param id       of the rule, whose words are in the catalogue
 * @param dataOf   gives the data for its message
 * @param accepts  whether a match of textlint is relevant to an editor
 */
export function proseRule<Id extends FindingId>(
  id: Id,
  dataOf: (match: ProseMatch) => FindingData<Id>,
  accepts: (text: string, index: number) => boolean = () => true,
): FindingRule {
  return {
    id,
    find: async (proof) => {
      const { messages, isStopped } = await lintOnce(proof)
      const found = messages
        .filter(({ rule, block, index }) => rule === id && accepts(block.text, index))
        .map(({ block, index, length, message }) => {
          const end = index + Math.max(length, EXCERPT)
          const excerpt = block.text.slice(index, end).split(/(?<=。)/u)[0] ?? ''
          const data = dataOf({ excerpt, message, before: block.text.slice(0, index) })
          const place = rangeFrom(block.place, index, length)
          return { ...foundByRule(id, data), place }
        })
      const last = proof.article.proof?.dictionary ? 'dictionary-spelling' : 'polite-form'
      if (!isStopped || id !== last) return found
      return [...found, foundByRule(last, { kind: 'stopped', seconds: SECONDS })]
    },
  }
}

interface PlacedMessage extends ProseMessage {
  block: TextBlock
  /** Its offset in the block's text, in UTF-16 units. */
  index: number
  length: number
}

const known = new WeakMap<ProofArticle, Promise<{ messages: PlacedMessage[]; isStopped: boolean }>>()

function lintOnce(proof: ProofArticle) {
  const found = known.get(proof) ?? lint(proof)
  known.set(proof, found)
  return found
}

async function lint({ article, blocks }: ProofArticle) {
  const read = blocks.filter(
    ({ element, isQuoted, isOpening, text }) =>
      BLOCK.test(element) && !isQuoted && !isOpening && isJapanese(text),
  )
  if (read.length === 0) return { messages: [], isStopped: false }
  let text = ''
  const starts = read.map((block) => {
    const start = text.length
    text += `${block.text.replace(/\s/g, ' ')}\n\n`
    return start
  })
  const { messages, isStopped } = await lintProse({ text, dictionary: article.proof?.dictionary })
  const placed = messages.flatMap((message): PlacedMessage[] => {
    const at = starts.findLastIndex((start) => start <= message.index)
    const block = read[at]
    if (!block) return []
    const index = message.index - (starts[at] ?? 0)
    // A quotation's words, and a title's, are not the author's
    if (withoutQuotes(block)[index] === '\ufffc') return []
    return [{ ...message, block, index, length: Math.max(1, message.end - message.index) }]
  })
  return { messages: placed, isStopped }
}
