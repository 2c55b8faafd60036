import type { LocatedFinding } from '../../model/finding.js'
import { alignSource } from './align-source.js'
import { blockFinder } from './block-finder.js'
import { findPrintedPlace } from './find-printed-place.js'
import { findingRules } from './finding-rules.js'
import type { Findings } from './findings.js'
import { isOfMarkup } from './is-of-markup.js'
import { messageFindings } from './message-findings.js'
import { orderByPage } from './order-by-page.js'
import { placeOfSource } from './place-of-source.js'
import type { ProofArticle } from './proof-article.js'
import { silenceFindings } from './silence-findings.js'

/**
 * Read an article as a proofreader does.
 *
 * @param proof  the article's text, its messages and its printed pages
 */
export async function listFindings(proof: ProofArticle): Promise<Findings> {
  const found = await Promise.all(findingRules.map(async ({ find }) => find(proof)))
  const sourceOf = alignSource(proof.source)
  const blockAt = blockFinder(proof.blocks)
  const printedOf = findPrintedPlace(proof.pages)
  const placeOf = placeOfSource(proof.blocks, sourceOf)
  const located = [...messageFindings(proof.file), ...found.flat()].map((finding): LocatedFinding => {
    const written = finding.sourceFile === undefined ? finding.source : undefined
    const place = finding.place ?? (written && placeOf(written))
    const block = place && blockAt(place)
    const source =
      finding.source ?? (block && place ? sourceOf(block, place.offset - block.place.offset) : undefined)
    const printed = place && printedOf(place)
    return {
      ...finding,
      ...(place ? { place } : {}),
      ...(source ? { source } : {}),
      ...(printed ? { printed } : {}),
    }
  })
  const told = located.filter((finding) => !isOfMarkup(finding, proof))
  const { findings, silenced, quiet } = silenceFindings(told, proof)
  const sorted = orderByPage(findings, proof.pages)
  return { findings: sorted.map((finding) => ({ ...finding, article: proof.index })), silenced, quiet }
}
