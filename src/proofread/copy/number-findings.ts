import type { LocatedFinding } from '../../model/finding.js'

/** A finding with its number: the report and the proof count alike. */
export type NumberedFinding = LocatedFinding & { number: number }

/** Number findings from 1 in the order in which they are listed. */
export function numberFindings(findings: readonly LocatedFinding[]): NumberedFinding[] {
  return findings.map((finding, index) => ({ ...finding, number: index + 1 }))
}
