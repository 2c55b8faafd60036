import { once } from 'node:events'
import type { Browser } from 'puppeteer-core'
import { profileOf } from './open-browser.js'

/** How long a browser may take to close itself, in milliseconds, before it is killed. */
const PATIENCE = 2000

/**
 * Close a browser that `openBrowser` started: no process of it and no file of its profile stays.
 *
 * @param browser  may have died already
 */
export async function closeBrowser(browser: Browser): Promise<void> {
  const main = browser.process()
  const isRunning = main && main.exitCode === null && main.signalCode === null
  const gone = isRunning ? once(main, 'exit') : undefined
  // Nothing of its profile is kept, so it need not put it in order; where its processes are no group, it ends them itself.
  if (process.platform === 'win32') {
    await Promise.race([
      browser.close().catch(() => undefined),
      gone,
      new Promise((done) => setTimeout(done, PATIENCE).unref()),
    ])
  }
  killGroup(main?.pid)
  if (gone) {
    main?.kill('SIGKILL')
    await gone
  }
  await profileOf(browser)?.remove()
}

/** The browser's own processes outlive it for a moment, and would write into its profile; they are of its group. */
function killGroup(pid: number | undefined): void {
  if (pid === undefined || process.platform === 'win32') return
  try {
    process.kill(-pid, 'SIGKILL')
  } catch {
    // None is left.
  }
}
