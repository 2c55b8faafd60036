import type { Gap, GapKind } from '../../messages/rules/gaps.js'
import type { PublishedArticle } from '../../model/publication.js'
import { report } from '../../model/report.js'

/** What a service asks for, and whether an article has it. */
export type Asked = readonly [isThere: boolean, kind: GapKind, of?: string]

/** Report in one message what a service asks for and an article has not. */
export function reportGaps(
  { file: on }: PublishedArticle,
  where: { file: string; service: string },
  asked: readonly Asked[],
): void {
  const gaps = asked.flatMap(([isThere, kind, of = '']): Gap[] => (isThere ? [] : [{ kind, of }]))
  if (gaps.length > 0) report(on, 'incomplete-deposit', { ...where, gaps })
}
