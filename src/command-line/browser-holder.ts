import type { Browser } from 'puppeteer-core'
import { closeBrowser } from '../browser/close-browser.js'
import { openBrowser } from '../browser/open-browser.js'
import { Failure } from '../model/failure.js'

/** Keeps one browser for all manuscripts of a run, and opens another when it dies. */
export class BrowserHolder {
  #opening: Promise<Browser> | undefined
  #closing: Promise<void> | undefined
  /** Kills the last browser that was started. */
  #killing = new AbortController()
  #isOpening = false

  /** The browser, opened when it is first needed or when the last one is gone. */
  browser(): Promise<Browser> {
    // Those who ask while it is being opened get the same browser, or hear that there is none.
    if (!this.#opening || !this.#isOpening) this.#opening = this.#next(this.#opening)
    return this.#opening
  }

  async #next(last: Promise<Browser> | undefined): Promise<Browser> {
    this.#isOpening = true
    try {
      const open = await last?.catch(() => undefined)
      if (this.#closing) throw new Failure('run-ended')
      if (open?.connected) return open
      if (open) await closeBrowser(open)
      this.#killing = new AbortController()
      return await openBrowser(this.#killing.signal)
    } finally {
      this.#isOpening = false
    }
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
      throw new Failure('browser-stopped', undefined, { cause: error })
    }
  }

  /** Close the browser for good and leave no process of it. */
  close(): Promise<void> {
    // Whoever closes it too waits for the same end.
    this.#closing ??= this.drop()
    return this.#closing
  }

  /** Kill the browser, also one that is still starting. What waits for its closing need not wait longer. */
  kill(): void {
    this.#killing.abort()
  }

  /** Close the browser; the next manuscript gets a new one. One that is still starting may never answer, and is killed. */
  async drop(): Promise<void> {
    if (this.#isOpening) this.kill()
    const browser = await this.#opening?.catch(() => undefined)
    this.#opening = undefined
    if (browser) await closeBrowser(browser)
  }

  async #hasDied(): Promise<boolean> {
    const browser = await this.#opening?.catch(() => undefined)
    return browser !== undefined && !browser.connected
  }
}
