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
 * @param find  called with the article without its program listings, and with URLs replaced by letters x. What a journal's
 *              own citation style has printed is nobody's slip: its list of works is not read, and no finding is in its words
 */
export function textRule<Id extends FindingId>(
  id: Id,
  find: (proof: ProofArticle) => readonly Spot<FindingData<Id>>[],
): FindingRule {
  return {
    id,
    find: (proof) =>
      find({ ...proof, blocks: readableBlocks(proof) })
        .filter((spot) => !(proof.hasOwnCitations && isInCitation(spot)))
        .map(({ block, index, length, data }) => ({
          ...foundByRule(id, data),
          place: rangeFrom(block.place, index, length),
        })),
  }
}

/** Whether a stretch has words of a citation in it, or is beside one: its brackets are the style's, too. */
function isInCitation({ block, index, length }: Stretch): boolean {
  return block.cited.some(({ start, end }) => index <= end && index + length >= start)
}

/** Whether a block is an entry of a list of works. */
function isEntry({ element, text, cited }: TextBlock): boolean {
  const own = cited.reduce((sum, { start, end }) => sum + end - start, 0)
  return element === 'li' && own === text.length
}

const known = new WeakMap<ProofArticle, readonly TextBlock[]>()

function readableBlocks(proof: ProofArticle): readonly TextBlock[] {
  const found = known.get(proof)
  if (found) return found
  const blocks = proof.blocks
    .filter(({ element }) => element !== 'pre')
    .filter((block) => !(proof.hasOwnCitations && isEntry(block)))
    .map((block) => ({ ...block, text: block.text.replace(ADDRESS, (one) => 'x'.repeat(one.length)) }))
  known.set(proof, blocks)
  return blocks
}
