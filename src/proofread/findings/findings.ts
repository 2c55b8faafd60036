import type { LocatedFinding } from '../../model/finding.js'

/** The findings, and the number of silenced ones. */
export interface Findings {
  /** The findings in the order of the text; those without a place come first. */
  findings: LocatedFinding[]
  /** How many findings of each rule the front matter or a comment silenced. */
  silenced: ReadonlyMap<string, number>
}
