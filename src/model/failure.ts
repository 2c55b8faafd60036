/**
 * A fault that is not in the manuscript: the machine, the tools, the output folder, the clock.
 *
 * @see rules.ts for the faults of manuscripts and editions, which are messages and are never thrown
 */
export class Failure extends Error {
  override name = 'Failure'

  /**
   * @param exitCode  2 usage, 66 missing input, 69 tool missing, 70 internal, 73 cannot create, 74 input or output, 124 deadline
   * @param message   one sentence that names what failed and the remedy
   */
  constructor(
    readonly exitCode: 2 | 66 | 69 | 70 | 73 | 74 | 124,
    message: string,
    options?: ErrorOptions,
  ) {
    super(message, options)
  }
}
