import type { ExitCode } from '../messages/failure-entry.js'
import { type FailureId, failures } from '../messages/failures.js'
import { type MessageData, type Said, say } from '../messages/say.js'

/**
 * An error outside of the manuscript: of the machine, the tools, the output folder, the clock.
 *
 * @see rules.ts for the errors of manuscripts and editions, which are messages and are never thrown
 */
export class Failure extends Error {
  override name = 'Failure'
  readonly exitCode: ExitCode
  /** What failed and the remedy, in whichever language; `message` says it in English. */
  readonly said: Said

  /**
   * @param arguments_  the entry of the catalogue, what its words need, and the error that it came of
   */
  constructor(...[id, data, options]: FailureArguments) {
    const said = { id, data } as Said
    super(say('en', said), options)
    this.said = said
    this.exitCode = failures[id].exit
  }
}

/** What a failure is made of. */
export type FailureArguments = {
  [Id in FailureId]: MessageData<Id> extends undefined
    ? [id: Id, data?: undefined, options?: ErrorOptions]
    : [id: Id, data: MessageData<Id>, options?: ErrorOptions]
}[FailureId]
