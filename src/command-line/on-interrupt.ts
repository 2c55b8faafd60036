/** Exit codes of a run that a signal ended. */
export const SIGNAL_CODES = { SIGINT: 130, SIGTERM: 143, SIGHUP: 129 } as const

/**
 * How long cleaning up may take, in milliseconds, after the first signal and after the second. A browser that is killed while
 * it starts may never answer, and a program that waits for nothing else would end without its exit code.
 */
const PATIENCE = 4500
const HURRIED_PATIENCE = 1500

export interface Interrupt {
  /** Set once a signal came. */
  exitCode?: number
  /**
   * All is done: a signal that comes now finds nothing to end, and what is left is to say so. One that insists ends the
   * program.
   */
  done: () => void
}

/**
 * On the first signal clean up and leave with the signal's code; on the second hurry; on the third leave at once. What
 * cannot be cleaned up in time is left to the program's end.
 *
 * @param cleanUp  leaves no process and no temporary file; true says that all was done before the signal could end it, so
 *                 that the program shall end by itself
 * @param hurry    makes what cleans up end soon
 */
export function onInterrupt(cleanUp: () => Promise<boolean>, hurry: () => void): Interrupt {
  let signals = 0
  let isDone = false
  const timers: NodeJS.Timeout[] = []
  const interrupt: Interrupt = {
    done: () => {
      isDone = true
      for (const timer of timers) clearTimeout(timer)
    },
  }
  for (const [signal, code] of Object.entries(SIGNAL_CODES)) {
    process.on(signal, () => {
      signals++
      if (isDone && signals === 1) return
      if (isDone || signals > 2) process.exit(code)
      timers.push(setTimeout(() => process.exit(code), signals === 1 ? PATIENCE : HURRIED_PATIENCE))
      if (signals === 2) hurry()
      if (signals > 1) return
      interrupt.exitCode = code
      void cleanUp().then(
        (wasDone) => {
          if (!wasDone) process.exit(code)
        },
        () => process.exit(code),
      )
    })
  }
  return interrupt
}
