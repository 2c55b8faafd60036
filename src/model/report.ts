import type { Node, Point, Position } from 'unist'
import type { VFile } from 'vfile'
import { type FaultId, type RuleId, rules } from '../messages/rules.js'
import { type MessageData, type Said, say } from '../messages/say.js'

declare module 'vfile-message' {
  interface VFileMessage {
    /** What the message says, in whichever language; `reason` says it in English. */
    said?: Said
  }
}

/** Where in a file a message belongs: at a node, a position or a point of it. */
export type Place = Node | Position | Point | undefined

/** What a message needs besides its id: its data, if its words need any, and a place, if there is one. */
export type FaultArguments<Id extends FaultId> =
  MessageData<Id> extends undefined
    ? [data?: undefined, place?: Place]
    : [data: MessageData<Id>, place?: Place]

/**
 * Put a located message on the manuscript's file; its severity comes from the rule.
 *
 * @param file   the manuscript's virtual file, which collects all messages of a build
 * @param id     a rule's id, or a rule's with a case
 * @param of     what its words need, and the node, position or point of `article.md` it is about
 */
export function report<Id extends FaultId>(file: VFile, id: Id, ...of: FaultArguments<Id>): void {
  const [data, place] = of
  reportSaid(file, ruleOf(id), { id, data } as Said, place)
}

/**
 * Put a message on the manuscript's file that is said of a rule in other words than its own.
 *
 * @param file    the manuscript's virtual file
 * @param ruleId  gives the severity
 * @param said    an entry of the catalogue with its data
 */
export function reportSaid(file: VFile, ruleId: RuleId, said: Said, place?: Place): void {
  const at = place && 'type' in place ? place.position : place
  const message = file.message(say('en', said), { source: 'kiyo', ruleId, ...(at ? { place: at } : {}) })
  message.said = said
  message.fatal = rules[ruleId].severity === 'error'
}

/** Get the rule of an id, which may be that of a case. */
export function ruleOf(id: FaultId): RuleId {
  return id.replace(/\..*$/, '') as RuleId
}

/** Whether any message on the file is an error. */
export function hasErrors(file: VFile): boolean {
  return file.messages.some((message) => message.fatal === true)
}
