import { stat } from 'node:fs/promises'
import type { Language } from '../messages/message.js'
import { said, say } from '../messages/say.js'
import { Failure } from '../model/failure.js'
import { BrowserHolder } from './browser-holder.js'
import { editionDate } from './edition-date.js'
import { manuscriptFolder } from './manuscript-folder.js'
import { onInterrupt } from './on-interrupt.js'

export interface PreviewCommandOptions {
  /** Of the reader. */
  language: Language
  /** 0 takes a free one. */
  port: number
  /** The address or the command by which the reader's editor opens `{file}` at `{line}`. */
  editor?: string
}

/**
 * `kiyo preview`: show a manuscript's pages in the reader's own browser and follow what is saved, until a signal ends it.
 *
 * @param path  the manuscript's folder
 * @returns     never of itself: the signal ends the program
 * @throws Failure 66 when there is no such folder, 73 when the port cannot be opened
 */
export async function runPreview(
  path: string,
  { language, port, editor }: PreviewCommandOptions,
): Promise<number> {
  const folder = await manuscriptFolder(path)
  const found = await stat(folder).catch(() => undefined)
  if (!found?.isDirectory()) throw new Failure('no-manuscript-folder', { folder })
  const modified = editionDate()
  const holder = new BrowserHolder()
  let closing: Promise<void> | undefined
  let serving: Promise<{ url: string; close: () => Promise<void> }> | undefined
  const close = (): Promise<void> => {
    closing ??= (async () => {
      // What is being built ends with its browser.
      await holder.close()
      const preview = await serving?.catch(() => undefined)
      await preview?.close()
    })()
    return closing
  }
  const interrupt = onInterrupt(
    () => close().then(() => false),
    () => holder.kill(),
  )
  // The browser starts while the stages are loaded and the manuscript is read.
  void holder.browser().catch(() => undefined)
  const [{ listJournalSources }, { buildPreview }, { servePreview }] = await Promise.all([
    import('../journal/find-journal.js'),
    import('../pipeline/build-preview.js'),
    import('../preview/serve-preview.js'),
  ])
  const session = {}
  const browser = (): ReturnType<BrowserHolder['browser']> => holder.browser()
  try {
    serving = servePreview(folder, {
      port,
      language,
      ...(editor === undefined ? {} : { editor }),
      sources: await listJournalSources(folder),
      build: (signal) => buildPreview(folder, { browser, session, modified, signal }),
    })
    const { url } = await serving
    process.stdout.write(`${say(language, said('preview.started', { folder, url }))}\n`)
  } catch (error) {
    await close()
    interrupt.done()
    throw error
  }
  // Only a signal ends a preview, and it ends the program.
  return new Promise<number>(() => undefined)
}
