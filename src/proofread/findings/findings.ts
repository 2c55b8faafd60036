import type { LocatedFinding } from '../../model/finding.js'

/** What was found, and how much of it an editor does not want to hear. */
export interface Findings {
  /** The findings in the order of the text; what is in no text comes first. */
  findings: LocatedFinding[]
  /** How many findings of each rule the front matter or a comment silenced. */
  silenced: ReadonlyMap<string, number>
}
