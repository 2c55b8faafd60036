import type { Page } from 'puppeteer-core'
import { forgetLibrariesWithMemory } from '../../model/libraries-with-memory.js'

/** Fewer pages take less memory than collecting garbage takes time. */
const LONG = 100

/**
 * Have the browser and Node give back what a long publication was laid out with, before the browser takes more to print it.
 * By themselves they do so when they have been idle for some seconds.
 *
 * @param tab    with the pages
 * @param pages  how many there are
 */
export async function releaseMemory(tab: Page, pages: number): Promise<void> {
  if (pages < LONG) return
  forgetLibrariesWithMemory()
  const tabs = await tab.createCDPSession()
  const collecting = tabs.send('HeapProfiler.collectGarbage')
  const { Session } = await import('node:inspector/promises')
  const own = new Session()
  own.connect()
  try {
    await own.post('HeapProfiler.collectGarbage')
  } finally {
    own.disconnect()
  }
  await collecting
  await tabs.detach()
}
