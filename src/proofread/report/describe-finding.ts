import { rules } from '../../messages/rules.js'
import type { LocatedFinding } from '../../model/finding.js'
import { findingRules } from '../findings/finding-rules.js'
import type { TextBlock } from '../findings/list-blocks.js'
import { idOfPicture } from './draw-lines.js'
import { quoteFinding } from './quote-finding.js'
import type { ReportedFinding } from './report-content.js'
import { whyOfMessage } from './words.js'

/**
 * Make a function that says of a finding all that the report tells of it.
 *
 * @param source  `article.md`, with LF line ends
 * @param blocks  none where the article could not be typeset
 * @param drawn   ids of the pictures that there are
 */
export function describeFinding(
  source: string,
  blocks: readonly TextBlock[],
  drawn: { has: (id: string) => boolean },
): (finding: LocatedFinding, index: number) => ReportedFinding {
  const lines = source.split('\n')
  const whys = new Map<string, string>(findingRules.map(({ id, why }) => [id, why]))
  return (finding, index) => {
    const { rule, reason, remedy, printed, source: point } = finding
    const picture = printed && idOfPicture(printed)
    return {
      number: index + 1,
      rule,
      isError: rule in rules && rules[rule as keyof typeof rules].severity === 'error',
      reason,
      remedy: remedy || undefined,
      why: whys.get(rule) ?? whyOfMessage(rule),
      page: printed?.page,
      line: printed?.line,
      source: point && { file: finding.sourceFile ?? 'article.md', line: point.line },
      quote: quoteFinding(finding, blocks, lines),
      picture: picture && drawn.has(picture) ? picture : undefined,
    }
  }
}
