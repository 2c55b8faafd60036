import type { LocatedFinding } from '../../model/finding.js'
import { dayOf } from '../../model/no-date.js'
import { auditNotes } from '../findings/audit-notes.js'
import type { ProofArticle } from '../findings/proof-article.js'
import type { ProofInputs } from '../findings/proof-inputs.js'
import { describeFinding } from './describe-finding.js'
import { drawLines } from './draw-lines.js'
import { renderProofReport } from './render-proof-report.js'
import { reportNames } from './report-names.js'

/**
 * Make the report of a proof: one HTML page that stands alone.
 *
 * @param proof     the article as its rules read it
 * @param findings  in the order of their numbers
 * @param silenced  how many more there were of each rule
 */
export async function makeReport(
  { article, print, language, browser, modified, hash }: ProofInputs,
  proof: ProofArticle,
  findings: readonly LocatedFinding[],
  silenced: ReadonlyMap<string, number>,
): Promise<Uint8Array> {
  const { pages } = print
  const pictures = await drawLines(browser, print, findings)
  return renderProofReport(language, {
    slug: article.slug,
    title: article.title,
    subtitle: article.subtitle,
    authors: article.authors.map(({ name }) => name),
    lang: article.lang,
    edition: {
      date: article.date ?? dayOf(modified),
      hash,
      pages: pages.length,
      firstPage: pages.at(0)?.number ?? article.firstPage,
      lastPage: pages.at(-1)?.number ?? article.firstPage,
    },
    findings: findings.map(describeFinding(language, proof.source, proof.blocks, pictures)),
    silenced,
    names: reportNames(proof, pages),
    notes: auditNotes(pages),
    pictures,
  })
}
