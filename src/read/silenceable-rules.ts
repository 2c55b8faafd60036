import { diffChars } from 'diff'
import { rules } from '../messages/rules.js'
import { findingIds } from '../model/finding-ids.js'

/** What a front matter may silence in a proof: what proofreading finds, and the warnings of a build. */
export const silenceableRules: ReadonlySet<string> = new Set([
  ...findingIds,
  ...Object.entries(rules).flatMap(([id, { severity }]) => (severity === 'warning' ? [id] : [])),
])

/** The rule whose id needs the fewest characters changed. */
export function nearestRule(id: string): string {
  const word = id.slice(0, 60)
  const changes = (other: string): number =>
    diffChars(word, other).reduce(
      (sum, { added, removed, value }) => sum + (added || removed ? value.length : 0),
      0,
    )
  return [...silenceableRules].reduce((best, one) => (changes(one) < changes(best) ? one : best))
}
