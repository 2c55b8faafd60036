import type { Node, Point, Position } from 'unist'
import type { VFile } from 'vfile'
import { report } from './report.js'
import type { RuleId } from './rules.js'

/** Messages of one rule that an editor is shown in one run; what is beyond is counted. */
const MESSAGES_PER_RULE = 20

const counts = new WeakMap<VFile, Map<RuleId, number>>()

/**
 * Report a fault as `report` does, but at most 20 of one rule: a file in the wrong encoding has a fault in
 * every word, and a message costs more than a word.
 *
 * @param file    the manuscript's virtual file
 * @param ruleId  the fault
 * @param reason  one sentence that names what is wrong and the remedy
 * @param place   the node, position or point of `article.md` it is about, if there is one
 */
export function reportCapped(
  file: VFile,
  ruleId: RuleId,
  reason: string,
  place?: Node | Position | Point | undefined,
): void {
  const ofFile = counts.get(file) ?? new Map<RuleId, number>()
  counts.set(file, ofFile)
  const count = (ofFile.get(ruleId) ?? 0) + 1
  ofFile.set(ruleId, count)
  if (count <= MESSAGES_PER_RULE) report(file, ruleId, reason, place)
}

/**
 * Say of each rule how many of its messages were held back, and bring all messages into the order of the text.
 *
 * @param file  the manuscript's virtual file, after the last `reportCapped`
 */
export function reportRemainder(file: VFile): void {
  file.messages.sort((a, b) => (a.line ?? 0) - (b.line ?? 0) || (a.column ?? 0) - (b.column ?? 0))
  for (const [ruleId, count] of counts.get(file) ?? []) {
    if (count > MESSAGES_PER_RULE) {
      report(
        file,
        ruleId,
        `And ${count - MESSAGES_PER_RULE} more of these; mend the first ${MESSAGES_PER_RULE}, then build again`,
      )
    }
  }
  counts.delete(file)
}
