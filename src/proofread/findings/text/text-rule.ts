import { type FindingData, type FindingId, foundByRule } from '../../../messages/findings/say-found.js'
import { rangeFrom } from '../../../model/text-place.js'
import type { TextBlock } from '../list-blocks.js'
import type { FindingRule, ProofArticle } from '../proof-article.js'

/** A stretch of a block's text. */
export interface Stretch {
  block: TextBlock
  /** Its offset in the block's text, in UTF-16 units. */
  index: number
  length: number
}

/** A stretch with a finding, and the data for its message. */
export interface Spot<Data> extends Stretch {
  data: Data
}

/** Addresses, which no rule of text should read. */
const ADDRESS = /https?:\/\/[\w./?=&%#:~+,;@!$'()*-]+[\w/]/g

/**
 * Make a rule that reads the article's text.
 *
 * @param id    of the rule, whose words are in the catalogue
 * @param find  called with the article without its program listings, and with URLs replaced by letters x
 */
export function textRule<Id extends FindingId>(
  id: Id,
  find: (proof: ProofArticle) => readonly Spot<FindingData<Id>>[],
): FindingRule {
  return {
    id,
    find: (proof) =>
      find({ ...proof, blocks: readableBlocks(proof) }).map(({ block, index, length, data }) => ({
        ...foundByRule(id, data),
        place: rangeFrom(block.place, index, length),
      })),
  }
}

const known = new WeakMap<ProofArticle, readonly TextBlock[]>()

function readableBlocks(proof: ProofArticle): readonly TextBlock[] {
  const found = known.get(proof)
  if (found) return found
  const blocks = proof.blocks
    .filter(({ element }) => element !== 'pre')
    .map((block) => ({ ...block, text: block.text.replace(ADDRESS, (one) => 'x'.repeat(one.length)) }))
  known.set(proof, blocks)
  return blocks
}
