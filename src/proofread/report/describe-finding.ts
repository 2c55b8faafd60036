import type { Language } from '../../messages/message.js'
import type { LocatedFinding } from '../../model/finding.js'
import { sayFinding } from '../../model/say-finding.js'
import type { TextBlock } from '../findings/list-blocks.js'
import { describeRule } from './describe-rule.js'
import { idOfPicture } from './draw-lines.js'
import { quoteFinding } from './quote-finding.js'
import type { ReportedFinding } from './report-content.js'

/**
 * Make a function that says of a finding all that the report tells of it.
 *
 * @param language  of the reader
 * @param source    `article.md`, with LF line ends
 * @param blocks    none where the article could not be typeset
 * @param drawn     ids of the pictures that there are
 */
export function describeFinding(
  language: Language,
  source: string,
  blocks: readonly TextBlock[],
  drawn: { has: (id: string) => boolean },
): (finding: LocatedFinding, index: number) => ReportedFinding {
  const lines = source.split('\n')
  return (finding, index) => {
    const { rule, printed, source: point } = finding
    const { reason, remedy } = sayFinding(language, finding)
    const picture = printed && idOfPicture(printed)
    return {
      number: index + 1,
      rule,
      ...describeRule(language, rule),
      reason,
      remedy: remedy || undefined,
      page: printed?.page,
      line: printed?.line,
      source: point && { file: finding.sourceFile ?? 'article.md', line: point.line },
      quote: quoteFinding(finding, blocks, lines),
      picture: picture && drawn.has(picture) ? picture : undefined,
    }
  }
}
