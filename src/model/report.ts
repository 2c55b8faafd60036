import type { Node, Point, Position } from 'unist'
import type { VFile } from 'vfile'
import { type RuleId, rules } from './rules.js'

/**
 * Put a located message on the manuscript's file; its gravity comes from the rule.
 *
 * @param file    the manuscript's virtual file, which collects all messages of a build
 * @param ruleId  the fault
 * @param reason  one sentence that names what is wrong and the remedy
 * @param place   the node, position or point of `article.md` it is about, if there is one
 */
export function report(
  file: VFile,
  ruleId: RuleId,
  reason: string,
  place?: Node | Position | Point | undefined,
): void {
  const at = place && 'type' in place ? place.position : place
  const message = file.message(reason, { source: 'kiyo', ruleId, ...(at ? { place: at } : {}) })
  message.fatal = rules[ruleId].severity === 'error'
}

/** Whether any message on the file is an error. */
export function hasErrors(file: VFile): boolean {
  return file.messages.some((message) => message.fatal === true)
}
