import type { ChildProcess } from 'node:child_process'
import { channel } from 'node:diagnostics_channel'

/**
 * Every process that Node starts, which is where the browser's is before puppeteer hands it out: that is when it has answered
 * for the first time.
 *
 * @see Node.js, "Diagnostics Channel", `child_process`
 */
const STARTED = channel('child_process')

/**
 * Watch for the end of a browser that has not answered yet.
 *
 * @param profile  folder of its profile, which its arguments name
 * @param onEnd    is given what ended it: a signal, or its own exit code
 * @returns        ends the watch
 */
export function watchBrowserStart(profile: string, onEnd: (by: NodeJS.Signals | number) => void): () => void {
  let isOver = false
  const listen = (message: unknown): void => {
    const { process: child } = message as { process: ChildProcess }
    child.once('exit', (code, signal) => {
      if (!isOver && child.spawnargs.some((argument) => argument.includes(profile)))
        onEnd(signal ?? code ?? 0)
    })
  }
  STARTED.subscribe(listen)
  return () => {
    isOver = true
    STARTED.unsubscribe(listen)
  }
}
