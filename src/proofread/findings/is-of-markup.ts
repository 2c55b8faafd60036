import type { FindingId } from '../../messages/findings/say-found.js'
import type { LocatedFinding } from '../../model/finding.js'
import type { ProofArticle } from './proof-article.js'

/** Rules of punctuation and spaces, which the signs of markup break. */
const OF_SIGNS: ReadonlySet<string> = new Set<FindingId>([
  'doubled-punctuation',
  'foreign-punctuation',
  'straight-quotation-mark',
  'half-width-bracket',
  'unmatched-bracket',
  'empty-brackets',
  'misspaced-sign',
  'stray-space',
  'missing-full-stop',
  'mixed-width',
  'indented-paragraph',
  'wrong-quotation-mark',
  'single-dash',
])

/**
 * Whether a finding is in markup that is not read, which `leftover-markup` tells with the right remedy: the quotation marks
 * of a template, the missing full stop of a heading.
 */
export function isOfMarkup({ rule, source, sourceFile }: LocatedFinding, { file }: ProofArticle): boolean {
  if (!OF_SIGNS.has(rule) || !source || sourceFile !== undefined) return false
  return file.messages.some(({ ruleId, place }) => {
    if (ruleId !== 'leftover-markup' || !place || !('start' in place)) return false
    const { start, end } = place
    const isAfter = source.line > start.line || (source.line === start.line && source.column >= start.column)
    const isBefore = source.line < end.line || (source.line === end.line && source.column <= end.column)
    return isAfter && isBefore
  })
}
