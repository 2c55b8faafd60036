import type { LocatedFinding } from '../model/finding.js'
import { makeCopy } from './copy/make-copy.js'
import { listAllFindings } from './findings/list-all-findings.js'
import { messageFindings } from './findings/message-findings.js'
import { proofArticles } from './findings/proof-article.js'
import type { ProofInputs } from './findings/proof-inputs.js'
import { makeReport } from './report/make-report.js'

export interface Proof {
  /** The pages as they are printed, with line numbers, marks and wide margins. */
  copy: Uint8Array
  /** One HTML page that stands alone. */
  report: Uint8Array
  findings: readonly LocatedFinding[]
  /** How many findings of each rule the front matter or a comment silenced. */
  silenced: ReadonlyMap<string, number>
}

/** Proofread a print edition: list what an editor should look at, mark it on a copy of the pages, and report it. */
export async function makeProof(inputs: ProofInputs): Promise<Proof> {
  const { publication, printed } = inputs
  const proofs = proofArticles(publication, printed.pages)
  const found = await listAllFindings(proofs)
  const ownFile = proofs.some(({ file }) => file === publication.file) ? undefined : publication.file
  const findings = [...(ownFile ? messageFindings(ownFile) : []), ...found.findings]
  const copy = await makeCopy(inputs, inputs.request?.isForAuthor ? [] : findings)
  const report = await makeReport(inputs, proofs, findings, found)
  return { copy, report, findings, silenced: found.silenced }
}
