import type { LocatedFinding } from '../../model/finding.js'

/** The findings, and the number of silenced ones. */
export interface Findings {
  /** The findings in the order of the printed lines; those that are on no page come first. */
  findings: LocatedFinding[]
  /** How many findings of each rule the front matter or a comment silenced. */
  silenced: ReadonlyMap<string, number>
  /** How many findings of each rule are not told because the house's settings allow what they are about. */
  quiet: ReadonlyMap<string, number>
}
