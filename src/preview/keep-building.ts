import type { BuildParts, PreviewPart } from './preview-part.js'

/** Is told how a build goes. */
export interface BuildListener {
  begin: () => void
  part: (part: PreviewPart) => void | Promise<void>
  /** It failed for a reason that is not in the manuscript. */
  fail: (error: unknown) => void
}

/** Builds one after another, never two at a time. */
export interface Building {
  /** Build: the build that is going on is given up. */
  again: () => void
  /** Give up what is going on, and begin nothing more. */
  close: () => Promise<void>
}

/** Keep a manuscript built; of a build that is given up no more parts are told. */
export function keepBuilding(build: BuildParts, listener: BuildListener): Building {
  let stop = new AbortController()
  let running: Promise<void> = Promise.resolve()
  let isClosed = false

  const run = async (signal: AbortSignal): Promise<void> => {
    if (signal.aborted) return
    listener.begin()
    try {
      for await (const part of build(signal)) {
        if (signal.aborted) return
        await listener.part(part)
      }
    } catch (error) {
      if (!signal.aborted) listener.fail(error)
    }
  }
  return {
    again() {
      if (isClosed) return
      stop.abort(new Error('There is something newer to build'))
      stop = new AbortController()
      const { signal } = stop
      running = running.then(() => run(signal))
    },
    async close() {
      isClosed = true
      stop.abort(new Error('The preview has ended'))
      await running
    },
  }
}
