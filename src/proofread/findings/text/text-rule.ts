import type { FindingId } from '../../../model/finding-ids.js'
import { rangeFrom } from '../../../model/text-place.js'
import type { TextBlock } from '../list-blocks.js'
import type { FindingRule, ProofArticle } from '../proof-article.js'

/** A stretch of a block that a rule found fault with. */
export interface Spot {
  block: TextBlock
  /** Into the block's text. */
  index: number
  length: number
  /** One sentence: what stands there. */
  reason: string
  /** One sentence: how to mend it. */
  remedy: string
}

/** What no rule of prose should read. */
const ADDRESS = /https?:\/\/[\w./?=&%#:~+,;@!$'()*-]+[\w/]/g

/**
 * Make a rule that reads the article's text.
 *
 * @param id    the fault
 * @param why   for the editor: why it matters, by which authority
 * @param find  is given the article without its program listings, addresses of the net as so many letters x
 */
export function textRule(
  id: FindingId,
  why: string,
  find: (proof: ProofArticle) => readonly Spot[] | Promise<readonly Spot[]>,
): FindingRule {
  return {
    id,
    why,
    find: async (proof) => {
      const spots = await find({ ...proof, blocks: readable(proof) })
      return spots.map(({ block, index, length, reason, remedy }) => ({
        rule: id,
        reason,
        remedy,
        place: rangeFrom(block.place, index, length),
      }))
    },
  }
}

const known = new WeakMap<ProofArticle, readonly TextBlock[]>()

function readable(proof: ProofArticle): readonly TextBlock[] {
  const found = known.get(proof)
  if (found) return found
  const blocks = proof.blocks
    .filter(({ element }) => element !== 'pre')
    .map((block) => ({ ...block, text: block.text.replace(ADDRESS, (one) => 'x'.repeat(one.length)) }))
  known.set(proof, blocks)
  return blocks
}
