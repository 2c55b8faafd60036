import type { FaultId, RuleId } from '../messages/rules.js'
import type { Said, SaidArguments } from '../messages/say.js'
import { ruleOf } from '../model/report.js'

/** An error of a finished EPUB, with its place. */
export interface EpubError {
  rule: RuleId
  said: Said
}

/**
 * Make an error of a finished EPUB.
 *
 * @param id    a rule's, or a rule's with a case
 * @param data  data of its message
 */
export function epubError<Id extends FaultId>(...[id, data]: SaidArguments<Id>): EpubError {
  return { rule: ruleOf(id), said: { id, data } as Said }
}
