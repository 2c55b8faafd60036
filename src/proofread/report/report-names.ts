import { rangeFrom } from '../../model/text-place.js'
import { alignSource } from '../findings/align-source.js'
import { findPrintedPlace } from '../findings/find-printed-place.js'
import type { ProofArticle } from '../findings/proof-article.js'
import { listNames } from '../findings/text/list-names.js'
import type { ReportedName } from './report-content.js'

/** List each name in two scripts, how it is written and where it first is. */
export function reportNames(proof: ProofArticle): ReportedName[] {
  const sourceOf = alignSource(proof.source)
  const printedOf = findPrintedPlace(proof.pages)
  return listNames(proof.blocks).map(({ block, index, length, kana, original }) => {
    const printed = printedOf(rangeFrom(block.place, index, length))
    return { kana, original, page: printed?.page, line: printed?.line, source: sourceOf(block, index)?.line }
  })
}
