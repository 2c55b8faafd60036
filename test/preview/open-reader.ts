import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { type Browser, launch } from 'puppeteer-core'
import { findBrowser } from '../../src/browser/find-browser.js'

/** A browser such as a reader has: unlike kiyo's own it reaches 127.0.0.1, though nothing else. */
export interface Reader {
  browser: Browser
  close: () => Promise<void>
}

/** Open a reader's browser. */
export async function openReader(): Promise<Reader> {
  const { path, libraries } = await findBrowser()
  const profile = await mkdtemp(join(tmpdir(), 'kiyo-reader-'))
  const browser = await launch({
    executablePath: path,
    headless: 'shell',
    pipe: true,
    userDataDir: profile,
    defaultViewport: { width: 1400, height: 900 },
    args: [
      '--host-resolver-rules=MAP * ~NOTFOUND , EXCLUDE 127.0.0.1',
      '--disable-background-networking',
      ...(process.getuid?.() === 0 ? ['--no-sandbox'] : []),
    ],
    env: libraries ? { ...process.env, LD_LIBRARY_PATH: libraries } : process.env,
  })
  return {
    browser,
    async close() {
      await browser.close()
      await rm(profile, { recursive: true, force: true, maxRetries: 5 })
    },
  }
}
