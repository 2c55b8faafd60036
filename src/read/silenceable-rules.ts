import { rules } from '../messages/rules.js'
import { findingIds } from '../model/finding-ids.js'

/** What a front matter may silence in a proof: what proofreading finds, and the warnings of a build. */
export const silenceableRules: ReadonlySet<string> = new Set([
  ...findingIds,
  ...Object.entries(rules).flatMap(([id, { severity }]) => (severity === 'warning' ? [id] : [])),
])
