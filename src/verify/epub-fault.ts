import type { FaultId, RuleId } from '../messages/rules.js'
import type { Said, SaidArguments } from '../messages/say.js'
import { ruleOf } from '../model/report.js'

/** What is wrong with a finished EPUB, and where. */
export interface EpubFault {
  rule: RuleId
  said: Said
}

/**
 * Name a fault of a finished EPUB.
 *
 * @param id    a rule's, or a rule's with a case
 * @param data  what its words need
 */
export function epubFault<Id extends FaultId>(...[id, data]: SaidArguments<Id>): EpubFault {
  return { rule: ruleOf(id), said: { id, data } as Said }
}
