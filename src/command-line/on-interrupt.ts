/** Exit codes of a run that a signal ended. */
const CODES = { SIGINT: 130, SIGTERM: 143, SIGHUP: 129 } as const

/**
 * How long cleaning up may take, in milliseconds, after the first signal and after the second. A browser that is killed while
 * it starts may never answer, and a program that waits for nothing else would end without its exit code.
 */
const PATIENCE = 4500
const HURRIED_PATIENCE = 1500

export interface Interrupt {
  /** Set once a signal came. */
  exitCode?: number
  /** Stop listening, unless a signal came: until what it began is done, another one must not end the program. */
  release: () => void
}

/**
 * On the first signal clean up and leave with the signal's code; on the second hurry; on the third leave at once. What
 * cannot be cleaned up in time is left to the program's end.
 *
 * @param cleanUp  leaves no process and no temporary file
 * @param hurry    makes what cleans up end soon
 */
export function onInterrupt(cleanUp: () => Promise<void>, hurry: () => void): Interrupt {
  let signals = 0
  const listeners = Object.entries(CODES).map(([signal, code]) => {
    const listener = (): void => {
      signals++
      if (signals > 2) process.exit(code)
      setTimeout(() => process.exit(code), signals === 1 ? PATIENCE : HURRIED_PATIENCE)
      if (signals === 2) hurry()
      if (signals > 1) return
      interrupt.exitCode = code
      void cleanUp().finally(() => process.exit(code))
    }
    process.on(signal, listener)
    return { signal, listener }
  })
  const interrupt: Interrupt = {
    release: () => {
      if (interrupt.exitCode !== undefined) return
      for (const { signal, listener } of listeners) process.off(signal, listener)
    },
  }
  return interrupt
}
