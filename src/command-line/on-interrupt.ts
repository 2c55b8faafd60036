/** Exit codes of a run that a signal ended. */
const CODES = { SIGINT: 130, SIGTERM: 143, SIGHUP: 129 } as const

export interface Interrupt {
  /** Set once a signal came. */
  exitCode?: number
  /** Stop listening. */
  release: () => void
}

/**
 * On the first signal clean up and leave with the signal's code; on the second leave at once.
 *
 * @param cleanUp  leaves no process and no temporary file
 */
export function onInterrupt(cleanUp: () => Promise<void>): Interrupt {
  const listeners = Object.entries(CODES).map(([signal, code]) => {
    const listener = (): void => {
      if (interrupt.exitCode !== undefined) process.exit(code)
      interrupt.exitCode = code
      void cleanUp().finally(() => process.exit(code))
    }
    process.on(signal, listener)
    return { signal, listener }
  })
  const interrupt: Interrupt = {
    release: () => {
      for (const { signal, listener } of listeners) process.off(signal, listener)
    },
  }
  return interrupt
}
