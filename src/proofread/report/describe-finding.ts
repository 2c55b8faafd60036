import { closeSentence } from '../../messages/close-sentence.js'
import type { Language } from '../../messages/message.js'
import type { LocatedFinding } from '../../model/finding.js'
import { sayFinding } from '../../model/say-finding.js'
import type { ProofArticle } from '../findings/proof-article.js'
import { sourceFileOf } from '../findings/source-file-of.js'
import { describeRule } from './describe-rule.js'
import { idOfPicture } from './draw-lines.js'
import { quoteFinding } from './quote-finding.js'
import type { ReportedFinding } from './report-content.js'

/**
 * Make a function that describes a finding for the report.
 *
 * @param language  of the reader
 * @param articles  in the order of the publication, without blocks where they could not be typeset
 * @param drawn     ids of the existing pictures
 */
export function describeFinding(
  language: Language,
  articles: readonly Pick<ProofArticle, 'article' | 'file' | 'source' | 'blocks'>[],
  drawn: { has: (id: string) => boolean },
): (finding: LocatedFinding, index: number) => ReportedFinding {
  const sources = articles.map(({ source }) => source.split('\n'))
  return (finding, index) => {
    const { rule, article = 0, printed, source: point } = finding
    const { reason, remedy } = sayFinding(language, finding)
    const picture = printed && idOfPicture(printed)
    return {
      number: index + 1,
      rule,
      ...describeRule(language, rule),
      reason: closeSentence(language, reason),
      remedy: remedy || undefined,
      page: printed?.page,
      line: printed?.line,
      source: point && { file: sourceFileOf(articles, article, finding.sourceFile), line: point.line },
      quote: quoteFinding(finding, articles[article]?.blocks ?? [], sources[article] ?? []),
      picture: picture && drawn.has(picture) ? picture : undefined,
    }
  }
}
