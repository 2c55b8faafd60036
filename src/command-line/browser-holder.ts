import { once } from 'node:events'
import { existsSync, rmSync } from 'node:fs'
import { rm } from 'node:fs/promises'
import { basename } from 'node:path'
import type { Browser } from 'puppeteer-core'
import { Failure } from '../model/failure.js'
import { openBrowser } from '../print/browser/open-browser.js'

const PROFILE = '--user-data-dir='

/** Keeps one browser for all manuscripts of a run, and opens another when it dies. */
export class BrowserHolder {
  #opening: Promise<Browser> | undefined
  #isClosed = false

  /** The browser, opened when it is first needed or when the last one is gone. */
  async browser(): Promise<Browser> {
    const open = await this.#opening?.catch(() => undefined)
    if (this.#isClosed) throw new Failure(70, 'The browser was asked for after the end of the run')
    if (!open?.connected) this.#opening = openBrowser()
    return this.#opening as Promise<Browser>
  }

  /**
   * Do some work, and once more if the browser died over it.
   *
   * @throws Failure 70 when it died twice
   */
  async withRetry<T>(work: () => Promise<T>): Promise<T> {
    try {
      return await work()
    } catch (error) {
      if (error instanceof Failure || !(await this.#hasDied())) throw error
    }
    try {
      return await work()
    } catch (error) {
      if (error instanceof Failure || !(await this.#hasDied())) throw error
      throw new Failure(
        70,
        'The browser stopped twice while it laid out the pages; is there memory enough?',
        { cause: error },
      )
    }
  }

  /** Close the browser for good and leave no process of it. */
  async close(): Promise<void> {
    this.#isClosed = true
    await this.drop()
  }

  /** Close the browser; the next manuscript gets a new one. */
  async drop(): Promise<void> {
    const browser = await this.#opening?.catch(() => undefined)
    this.#opening = undefined
    if (!browser) return
    const main = browser.process()
    await Promise.race([
      browser.close().catch(() => undefined),
      new Promise((done) => setTimeout(done, 2000).unref()),
    ])
    if (!main) return
    if (main.exitCode === null && main.signalCode === null) {
      const gone = once(main, 'exit')
      main.kill('SIGKILL')
      await gone
    }
    killGroup(main.pid)
    const profile = main.spawnargs.find((argument) => argument.startsWith(PROFILE))?.slice(PROFILE.length)
    if (!profile || !basename(profile).startsWith('puppeteer_dev_')) return
    await removeProfile(profile)
    // What a process of the browser still wrote while it ended goes with this one.
    process.once('exit', () => rmSync(profile, { recursive: true, force: true, maxRetries: 5 }))
  }

  async #hasDied(): Promise<boolean> {
    const browser = await this.#opening?.catch(() => undefined)
    return browser !== undefined && !browser.connected
  }
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

/**
 * Take the browser's profile away. On a busy machine its closing is not waited for, and what puppeteer would have taken
 * away then is still there, or comes back while a process of the browser ends.
 */
async function removeProfile(profile: string): Promise<void> {
  for (let attempt = 0; attempt < 20; attempt++) {
    await rm(profile, { recursive: true, force: true, maxRetries: 5 }).catch(() => undefined)
    if (!existsSync(profile)) return
    await new Promise((done) => setTimeout(done, 50))
  }
}
