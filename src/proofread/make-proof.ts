import type { LocatedFinding } from '../model/finding.js'
import { makeCopy } from './copy/make-copy.js'
import { listFindings } from './findings/list-findings.js'
import { proofArticle } from './findings/proof-article.js'
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
  const { article, tree, file, print } = inputs
  const proof = proofArticle(tree, file, article, print.pages)
  const { findings, silenced } = await listFindings(proof, file)
  const copy = await makeCopy(inputs, findings)
  return { copy, report: await makeReport(inputs, proof, findings, silenced), findings, silenced }
}
