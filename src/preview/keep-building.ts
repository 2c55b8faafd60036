import type { BuildParts, PreviewPart } from './preview-part.js'

/** Receives the progress of builds. */
export interface BuildListener {
  begin: () => void
  part: (part: PreviewPart) => void | Promise<void>
  /** Called where a build failed for a reason outside of the manuscript. */
  fail: (error: unknown) => void
}

/** Builds one after another, never two at a time. */
export interface Building {
  /** Abort the current build and start another. */
  again: () => void
  /** Abort the current build and start no more. */
  close: () => Promise<void>
}

/** Rebuild a manuscript on demand; an aborted build reports no more parts. */
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
