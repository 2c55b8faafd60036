import { Failure } from '../model/failure.js'
import { BrowserHolder } from './browser-holder.js'
import { onInterrupt } from './on-interrupt.js'

/** What came of some work: its value, or the exit code of the signal that ended it. */
export type Outcome<Value> = { value: Value } | { interrupted: number }

/**
 * Do some work with a browser that is closed at its end, and also when a signal comes.
 *
 * @param work    is given the signal that is aborted when the work shall end; cleans up after itself
 * @param isDone  whether all was done though a signal came, in the last moment
 * @throws        what the work throws
 */
export async function runWithBrowser<Value>(
  work: (holder: BrowserHolder, stop: AbortSignal) => Promise<Value>,
  isDone: (value: Value) => boolean,
): Promise<Outcome<Value>> {
  const holder = new BrowserHolder()
  const stop = new AbortController()
  let running: Promise<Value> | undefined
  const interrupt = onInterrupt(
    async () => {
      stop.abort(new Failure('run-interrupted'))
      await holder.close()
      // Work that is writing its files takes away the unfinished ones.
      return (await running?.then(isDone, () => false)) ?? false
    },
    () => holder.kill(),
  )
  try {
    running = work(holder, stop.signal)
    const value = await running
    const { exitCode } = interrupt
    return exitCode === undefined || isDone(value) ? { value } : { interrupted: exitCode }
  } catch (error) {
    if (interrupt.exitCode !== undefined) return { interrupted: interrupt.exitCode }
    throw error
  } finally {
    await holder.close()
    interrupt.done()
  }
}
