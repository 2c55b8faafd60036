import type { Place } from '../model/report.js'

/** An error that only this kind of file has, as its schema names it in `params.problem` or in place of a message. */
export interface OwnProblem {
  problem: string
  /** With the keys above it. */
  key: string
  /** What the schema says of it besides. */
  params: Readonly<Record<string, unknown>> | undefined
  input: unknown
  place: Place
}
