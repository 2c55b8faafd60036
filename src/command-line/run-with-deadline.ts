import type { Step } from '../messages/command-line/steps.js'
import { said } from '../messages/say.js'
import { Failure } from '../model/failure.js'

/** What a timer can wait at most, in milliseconds, 24 days; it would go off at once for more. */
const LONGEST = 2 ** 31 - 1

/** The last step: whoever has begun to write goes on until all is written. */
const WRITING: Step['id'] = 'step.writing'

/**
 * Do some work until it is done, late or stopped. Aborted work ends at its next report of progress, so that it writes
 * no files after its time; work that has reported that it is writing is not aborted any more.
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
  const timer = setTimeout(
    () => late.abort(new Failure('deadline-passed', { seconds, step: last })),
    Math.min(seconds * 1000, LONGEST),
  )
  const givenUp = new Promise<never>((_resolve, reject) => {
    signal.addEventListener('abort', () => {
      if (last.id !== WRITING) reject(signal.reason as Failure)
    })
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
