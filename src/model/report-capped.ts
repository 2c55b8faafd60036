import type { VFile } from 'vfile'
import type { FaultId, RuleId } from '../messages/rules.js'
import { said } from '../messages/say.js'
import { type FaultArguments, report, reportSaid, ruleOf } from './report.js'

/** Messages of one rule that an editor is shown in one run; what is beyond is counted. */
const MESSAGES_PER_RULE = 20

const counts = new WeakMap<VFile, Map<RuleId, number>>()

/**
 * Report an error as `report` does, but at most 20 of one rule: a file in the wrong encoding has an error in
 * every word, and a message costs more than a word.
 *
 * @param file  the manuscript's virtual file
 * @param id    a rule's id, or a rule's with a case
 * @param of    what its words need, and the node, position or point of `article.md` it is about
 */
export function reportCapped<Id extends FaultId>(file: VFile, id: Id, ...of: FaultArguments<Id>): void {
  const ruleId = ruleOf(id)
  const ofFile = counts.get(file) ?? new Map<RuleId, number>()
  counts.set(file, ofFile)
  const count = (ofFile.get(ruleId) ?? 0) + 1
  ofFile.set(ruleId, count)
  if (count <= MESSAGES_PER_RULE) report(file, id, ...of)
}

/**
 * Say of each rule how many of its messages were held back, and bring all messages into the order of the text.
 *
 * @param file  the manuscript's virtual file, after the last `reportCapped`
 */
export function reportRemainder(file: VFile): void {
  file.messages.sort((a, b) => (a.line ?? 0) - (b.line ?? 0) || (a.column ?? 0) - (b.column ?? 0))
  for (const [ruleId, count] of counts.get(file) ?? []) {
    if (count <= MESSAGES_PER_RULE) continue
    const more = { more: count - MESSAGES_PER_RULE, shown: MESSAGES_PER_RULE }
    reportSaid(file, ruleId, said('messages-held-back', more))
  }
  counts.delete(file)
}
