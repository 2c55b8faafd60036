import { type RuleId, rules } from '../messages/rules.js'
import type { BuildResult } from '../pipeline/build.js'

/** Get the exit code of builds, that of the gravest error: bad input before missing input before a failed check. */
export function exitCodeOf(results: readonly Pick<BuildResult, 'file'>[]): number {
  const codes = results.flatMap(({ file }) =>
    file.messages
      .filter(({ fatal, ruleId }) => fatal && ruleId)
      .map(({ ruleId }): number => rules[ruleId as RuleId]?.exit ?? 1),
  )
  return codes.includes(65) ? 65 : codes.includes(66) ? 66 : codes.includes(1) ? 1 : 0
}
