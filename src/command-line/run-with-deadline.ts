import { Failure } from '../model/failure.js'

/**
 * Do some work until it is done, late or stopped. Work that is given up ends where it next tells its progress, so that
 * it writes nothing after its time.
 *
 * @param seconds   the deadline
 * @param stop      gives the work up when it is aborted, with its reason
 * @param work      tells its progress, and may look at the signal
 * @param progress  is told what happens
 * @throws Failure 124 when the work is late
 */
export async function runWithDeadline<T>(
  seconds: number,
  stop: AbortSignal,
  work: (progress: (text: string) => void, signal: AbortSignal) => Promise<T>,
  progress: (text: string) => void,
): Promise<T> {
  let last = 'starting'
  const late = new AbortController()
  const signal = AbortSignal.any([stop, late.signal])
  const timer = setTimeout(() => {
    const reason = `Not done within ${seconds} seconds (at "${last}"); --deadline gives more time`
    late.abort(new Failure(124, reason))
  }, seconds * 1000)
  const givenUp = new Promise<never>((_resolve, reject) => {
    signal.addEventListener('abort', () => reject(signal.reason as Failure))
  })
  const told = (text: string): void => {
    signal.throwIfAborted()
    last = text
    progress(text)
  }
  try {
    return await Promise.race([work(told, signal), givenUp])
  } finally {
    clearTimeout(timer)
  }
}
