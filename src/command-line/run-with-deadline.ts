import type { Step } from '../messages/command-line/steps.js'
import { said } from '../messages/say.js'
import { Failure } from '../model/failure.js'

/**
 * Do some work until it is done, late or stopped. Aborted work ends at its next report of progress, so that it writes
 * no files after its time.
 *
 * @param seconds   the deadline
 * @param stop      gives the work up when it is aborted, with its reason
 * @param work      reports progress, and may use the signal
 * @param progress  called with each step
 * @throws Failure 124 when the work is late
 */
export async function runWithDeadline<T>(
  seconds: number,
  stop: AbortSignal,
  work: (progress: (step: Step) => void, signal: AbortSignal) => Promise<T>,
  progress: (step: Step) => void,
): Promise<T> {
  let last: Step = said('step.starting')
  const late = new AbortController()
  const signal = AbortSignal.any([stop, late.signal])
  const timer = setTimeout(() => {
    late.abort(new Failure('deadline-passed', { seconds, step: last }))
  }, seconds * 1000)
  const givenUp = new Promise<never>((_resolve, reject) => {
    signal.addEventListener('abort', () => reject(signal.reason as Failure))
  })
  const told = (step: Step): void => {
    signal.throwIfAborted()
    last = step
    progress(step)
  }
  try {
    return await Promise.race([work(told, signal), givenUp])
  } finally {
    clearTimeout(timer)
  }
}
