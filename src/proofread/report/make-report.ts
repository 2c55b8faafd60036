import type { LocatedFinding } from '../../model/finding.js'
import { dayOf } from '../../model/no-date.js'
import { auditNotes } from '../findings/audit-notes.js'
import type { Findings } from '../findings/findings.js'
import type { ProofArticle } from '../findings/proof-article.js'
import { nameOfEdition, type ProofInputs } from '../findings/proof-inputs.js'
import { describeFinding } from './describe-finding.js'
import { describeRule } from './describe-rule.js'
import { drawLines } from './draw-lines.js'
import { renderProofReport } from './render-proof-report.js'
import { reportNames } from './report-names.js'

/**
 * Make the report of a proof: one HTML page that stands alone.
 *
 * @param proofs    the articles as the rules read them
 * @param findings  in the order of their numbers
 * @param untold    how many more there were of each rule
 */
export async function makeReport(
  { publication, printed, language, browser, modified }: ProofInputs,
  proofs: readonly ProofArticle[],
  findings: readonly LocatedFinding[],
  { silenced, quiet }: Pick<Findings, 'silenced' | 'quiet'>,
): Promise<Uint8Array> {
  const { slug, front } = publication
  const { pages } = printed
  const pictures = await drawLines(browser, printed, findings)
  return renderProofReport(language, {
    slug,
    title: front.title,
    subtitle: front.subtitle,
    authors: front.authors.map(({ name }) => name),
    lang: front.lang,
    edition: {
      date: front.date ?? dayOf(modified),
      hash: nameOfEdition(printed),
      pages: pages.length,
      firstPage: pages.at(0)?.number ?? 0,
      lastPage: pages.at(-1)?.number ?? 0,
    },
    findings: findings.map(describeFinding(language, proofs, pictures)),
    silenced: new Map([...silenced].map(([rule, count]) => [describeRule(language, rule).name, count])),
    quiet,
    names: proofs.flatMap(reportNames),
    notes: auditNotes(pages),
    pictures,
  })
}
