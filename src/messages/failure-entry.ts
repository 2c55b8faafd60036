import type { Wording } from './message.js'

/** A fault of the machine: the exit code it asks for, and what is said of it. */
export type FailureEntry<Data> = Wording<Data> & { readonly exit: ExitCode }

/** 2 usage, 66 missing input, 69 tool missing, 70 internal, 73 cannot create, 74 input or output, 124 deadline. */
export type ExitCode = 2 | 66 | 69 | 70 | 73 | 74 | 124

/**
 * Declare a fault that is not in the manuscript: the machine, the tools, the output folder, the clock.
 *
 * @param exit   as sysexits has it, and 124 as `timeout` has it
 * @param words  what failed, and the remedy
 */
export function failure<Data = undefined>(exit: ExitCode, words: Wording<Data>): FailureEntry<Data> {
  return { exit, ...words }
}
