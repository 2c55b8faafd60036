import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after } from 'node:test'
import type { Browser } from 'puppeteer-core'
import { closeBrowser } from '../../src/browser/close-browser.js'
import { openBrowser } from '../../src/browser/open-browser.js'
import { type BuildResult, build } from '../../src/pipeline/build.js'

/** The date that the command line gives, too, when nothing names one. */
const NO_DATE = new Date('1980-01-01T00:00:00Z')

/**
 * Builds with one browser and one temporary folder for all tests of a file; both are gone after the last.
 *
 * @returns  builds one manuscript
 */
export function sharedBuilder(): (folder: string, ...editions: string[]) => Promise<BuildResult> {
  let opening: Promise<Browser> | undefined
  let making: Promise<string> | undefined
  after(async () => {
    if (opening) await closeBrowser(await opening)
    if (making) await rm(await making, { recursive: true })
  })
  return async (folder, ...editions) => {
    making ??= mkdtemp(join(tmpdir(), 'kiyo-editions-'))
    return build(folder, {
      out: await making,
      editions: new Set(editions),
      browser: () => {
        opening ??= openBrowser()
        return opening
      },
      modified: NO_DATE,
      language: 'en',
      progress: () => undefined,
    })
  }
}
