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

/** A stretch in which a rule found something, and what the rule's words need to say it. */
export interface Spot<Data> extends Stretch {
  data: Data
}

/** What no rule of text should read. */
const ADDRESS = /https?:\/\/[\w./?=&%#:~+,;@!$'()*-]+[\w/]/g

/**
 * Make a rule that reads the article's text.
 *
 * @param id    of the rule, whose words are in the catalogue
 * @param find  is given the article without its program listings, URLs as so many letters x
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
