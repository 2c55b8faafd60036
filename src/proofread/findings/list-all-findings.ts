import type { Findings } from './findings.js'
import { listFindings } from './list-findings.js'
import type { ProofArticle } from './proof-article.js'

/** Read the articles of a publication, one after the other, as a proofreader does. */
export async function listAllFindings(proofs: readonly ProofArticle[]): Promise<Findings> {
  const all: Findings['findings'] = []
  const silenced = new Map<string, number>()
  const quiet = new Map<string, number>()
  for (const proof of proofs) {
    const found = await listFindings(proof)
    all.push(...found.findings)
    for (const [rule, count] of found.silenced) silenced.set(rule, (silenced.get(rule) ?? 0) + count)
    for (const [rule, count] of found.quiet) quiet.set(rule, (quiet.get(rule) ?? 0) + count)
  }
  return { findings: all, silenced, quiet }
}
