import { type Browser, launch, type Page } from 'puppeteer-core'
import { findBrowser } from '../../src/browser/find-browser.js'
import { serveReader } from './serve-reader.js'

/** A place in the contents or the page-list. */
export interface ReaderEntry {
  label: string
  href: string
}

/** A book in a reading system, as a reader has it before them. */
export interface OpenReader {
  title: string
  contents: ReaderEntry[]
  pages: ReaderEntry[]
  goTo: (href: string) => Promise<void>
  back: () => Promise<void>
  /** The words on the screen, without readings; from an element on if its id is given. */
  wordsShown: (fromId?: string) => Promise<string>
  /** Whether an element stands on the screen, or comes there within some seconds. */
  isShown: (id: string) => Promise<boolean>
  /** Click on what stands on the screen. */
  click: (selector: string) => Promise<void>
  /** The note that is shown at its call, or nothing. */
  noteShown: () => Promise<{ href: string; type: string; words: string } | undefined>
  clickInNote: (selector: string) => Promise<void>
  screenshot: (path: string) => Promise<void>
  page: Page
  close: () => Promise<void>
}

/** What the page has in store for the test, see reader.html. */
interface ReaderWindow {
  isReady?: boolean
  here: { range: Range }
  followed?: Promise<unknown>
  shown?: { href: string; type: string; view: ReaderView }
  reader: ReaderView
}
interface ReaderView {
  book: { metadata: { title: unknown }; toc: Entry[]; pageList: Entry[] | null }
  renderer: { getContents: () => { doc: Document }[] }
  history: { back: () => void }
  goTo: (href: string) => Promise<unknown>
}
interface Entry {
  label: string
  href: string
  subitems?: Entry[]
}

/**
 * Open a book in foliate-js in a headless browser.
 *
 * @param epub  the book's bytes
 */
export async function openReader(epub: Uint8Array): Promise<OpenReader> {
  const { path, libraries } = await findBrowser()
  const server = await serveReader(epub)
  const browser: Browser = await launch({
    executablePath: path,
    headless: 'shell',
    pipe: true,
    args: process.getuid?.() === 0 ? ['--no-sandbox'] : [],
    env: { ...process.env, ...(libraries ? { LD_LIBRARY_PATH: libraries } : {}) },
    defaultViewport: { width: 800, height: 1000 },
  })
  const close = async (): Promise<void> => {
    await browser.close()
    await server.close()
  }
  try {
    const page = await browser.newPage()
    await page.goto(server.url)
    await page.waitForFunction(() => (window as unknown as ReaderWindow).isReady === true, {
      timeout: 60_000,
    })
    return { ...(await describe(page)), ...actions(page), page, close }
  } catch (error) {
    await close()
    throw error
  }
}

async function describe(page: Page): Promise<Pick<OpenReader, 'title' | 'contents' | 'pages'>> {
  return page.evaluate(() => {
    const { metadata, toc, pageList } = (window as unknown as ReaderWindow).reader.book
    const flat = (entries: Entry[]): ReaderEntry[] =>
      entries.flatMap(({ label, href, subitems }) => [{ label, href }, ...flat(subitems ?? [])])
    const title = metadata.title
    return {
      title: typeof title === 'string' ? title : String(Object.values(title as object)[0]),
      contents: flat(toc),
      pages: flat(pageList ?? []),
    }
  })
}

function actions(page: Page): Omit<OpenReader, 'title' | 'contents' | 'pages' | 'page' | 'close'> {
  /** Two frames, in which the reading system moves its columns and tells where it is. */
  const settle = async (): Promise<void> => {
    await page.evaluate(() => new Promise((resolve) => requestAnimationFrame(() => setTimeout(resolve, 150))))
  }
  return {
    async goTo(href) {
      await page.evaluate((to) => (window as unknown as ReaderWindow).reader.goTo(to), href)
      await settle()
    },
    async back() {
      await page.evaluate(() => (window as unknown as ReaderWindow).reader.history.back())
      await settle()
    },
    wordsShown: (fromId) =>
      page.evaluate((id) => {
        const { range } = (window as unknown as ReaderWindow).here
        const shown = range.cloneRange()
        const from = id === undefined ? null : range.startContainer.ownerDocument?.getElementById(id)
        if (from) shown.setStartAfter(from)
        const words = shown.cloneContents()
        for (const reading of words.querySelectorAll('rt')) reading.remove()
        return words.textContent ?? ''
      }, fromId),
    async isShown(id) {
      for (let attempt = 0; attempt < 20; attempt++) {
        if (await isOnScreen(page, id)) return true
        await settle()
      }
      return false
    },
    async click(selector) {
      await clickIn(page, (frame) => frame.$(selector))
      await settle()
    },
    async noteShown() {
      await settle()
      return page.evaluate(() => {
        const { shown } = window as unknown as ReaderWindow
        if (!shown || document.querySelector<HTMLElement>('#note')?.hidden) return undefined
        const words = shown.view.renderer.getContents()[0]?.doc.body.textContent ?? ''
        return { href: shown.href, type: shown.type, words }
      })
    },
    async clickInNote(selector) {
      // The note's frame is the last that was made.
      await clickIn(page, (frame) => frame.$(selector), true)
      await settle()
    },
    async screenshot(path) {
      await page.screenshot({ path })
    },
  }
}

function isOnScreen(page: Page, id: string): Promise<boolean> {
  return page.evaluate((wanted) => {
    for (const { doc } of (window as unknown as ReaderWindow).reader.renderer.getContents()) {
      const rect = doc.getElementById(wanted)?.getBoundingClientRect()
      const frame = doc.defaultView?.frameElement?.getBoundingClientRect()
      if (!rect || !frame) continue
      const [left, top] = [frame.left + rect.left, frame.top + rect.top]
      return left >= 0 && left < innerWidth && top >= 0 && top < innerHeight
    }
    return false
  }, id)
}

async function clickIn(
  page: Page,
  find: (frame: ReturnType<Page['mainFrame']>) => ReturnType<Page['$']>,
  isLast = false,
): Promise<void> {
  const frames = page.frames().filter((frame) => frame !== page.mainFrame())
  for (const frame of isLast ? frames.toReversed() : frames) {
    const element = await find(frame)
    if (!element) continue
    // As long as a hand takes: on the press foliate-js turns to what has the focus, and only then may the click turn on.
    await element.click({ delay: 100 })
    return
  }
  throw new Error('Nothing to click on is on the screen')
}
