import { rules } from '../messages/rules.js'
import { findingIds } from '../model/finding-ids.js'

/** Rules that a front matter may silence in a proof: findings and warnings. */
export const silenceableRules: ReadonlySet<string> = new Set([
  ...findingIds,
  ...Object.entries(rules).flatMap(([id, { severity }]) => (severity === 'warning' ? [id] : [])),
])
