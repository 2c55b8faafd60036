import type { Node, Point, Position } from 'unist'
import type { VFile } from 'vfile'
import { type MessageData, type MessageId, type Said, say } from '../messages/say.js'
import { type RuleId, rules } from './rules.js'

declare module 'vfile-message' {
  interface VFileMessage {
    /** What the message says, in whichever language; `reason` says it in English. */
    said?: Said
  }
}

/** Entries of the catalogue that say a fault: a rule's id, or a rule's with a variant, as in `invalid-style.unknown-property`. */
export type FaultId = Extract<MessageId, RuleId | `${RuleId}.${string}`>

type Place = Node | Position | Point | undefined

/**
 * Put a located message on the manuscript's file; its severity comes from the rule.
 *
 * @param file   the manuscript's virtual file, which collects all messages of a build
 * @param id     the fault
 * @param data   what its words need
 * @param place  the node, position or point of `article.md` it is about, if there is one
 */
export function report<Id extends FaultId>(
  file: VFile,
  id: Id,
  ...[data, place]: MessageData<Id> extends undefined
    ? [data?: undefined, place?: Place]
    : [data: MessageData<Id>, place?: Place]
): void
/** The same with a finished English sentence: what is left of it goes. */
export function report(file: VFile, id: RuleId, reason: string, place?: Place): void
export function report(file: VFile, id: FaultId | RuleId, data?: unknown, place?: Place): void {
  const ruleId = id.replace(/\..*$/, '') as RuleId
  const what = typeof data === 'string' ? undefined : ({ id, data } as Said)
  const at = place && 'type' in place ? place.position : place
  const reason = what ? say('en', what) : (data as string)
  const message = file.message(reason, { source: 'kiyo', ruleId, ...(at ? { place: at } : {}) })
  if (what) message.said = what
  message.fatal = rules[ruleId].severity === 'error'
}

/** Whether any message on the file is an error. */
export function hasErrors(file: VFile): boolean {
  return file.messages.some((message) => message.fatal === true)
}
