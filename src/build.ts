import { basename, join, resolve } from 'node:path'
import type { Browser } from 'puppeteer-core'
import type { VFile } from 'vfile'
import { makeEpub } from './epub/make-epub.js'
import { notesOf } from './model/flow-text.js'
import { hasErrors } from './model/report.js'
import { printEdition } from './print/print-edition.js'
import { checkEditions } from './proof/check-editions.js'
import { readManuscript } from './read/read-manuscript.js'
import { typeset } from './typography/typeset.js'
import { writeEditions } from './write-editions.js'

/** Which editions a build makes. */
export type Edition = 'print' | 'epub'

/** What a build is given; everything of the outside world it needs is here. */
export interface BuildOptions {
  /** Editions go to `<out>/<slug>/`. */
  out: string
  editions: ReadonlySet<Edition>
  /** Make a printer's file beside the print edition, with or without marks. */
  press?: { marks: boolean } | undefined
  /** Gives the browser when it is first needed. */
  browser: () => Promise<Browser>
  /** Date of the editions. */
  modified: Date
  /** Is told what happens. */
  progress: (text: string) => void
}

export interface BuildResult {
  slug: string
  /** The manuscript's file with every message. */
  file: VFile
  pages?: number
  notes: number
  files: { path: string; bytes: number }[]
  /** Milliseconds of each step. */
  milliseconds: Record<string, number>
}

/**
 * Build the editions of one manuscript: read, typeset, print and package, check, write.
 *
 * Nothing is written when a message is an error.
 *
 * @param folder  the manuscript's folder
 * @throws Failure when the machine, the tools or the output folder fail
 */
export async function build(folder: string, options: BuildOptions): Promise<BuildResult> {
  const { editions, modified, progress } = options
  const milliseconds: Record<string, number> = {}
  const timed = async <T>(name: string, work: () => T | Promise<T>): Promise<T> => {
    const started = performance.now()
    try {
      return await work()
    } finally {
      milliseconds[name] = performance.now() - started
    }
  }
  const slug = basename(resolve(folder))

  progress('reading')
  const { tree: manuscript, file } = await timed('read', () => readManuscript(folder))
  const result: BuildResult = { slug, file, notes: 0, files: [], milliseconds }
  if (hasErrors(file)) return result
  const tree = await timed('typography', () => typeset(manuscript, file))
  result.notes = notesOf(tree).size
  if (hasErrors(file)) return result

  const print = editions.has('print')
    ? await timed('print', async () =>
        printEdition(structuredClone(tree), file, {
          browser: await options.browser(),
          modified,
          press: options.press,
          progress,
        }),
      )
    : undefined
  if (print) result.pages = print.pages.length
  if (hasErrors(file)) return result

  progress('epub')
  const epub = editions.has('epub')
    ? await timed('epub', () => makeEpub(structuredClone(tree), file, { modified }))
    : undefined

  progress('checking')
  await timed('check', () => checkEditions({ print, epub }, tree, file))
  if (hasErrors(file)) return result

  progress('writing')
  const made = [
    ...(print ? [{ name: 'print.pdf', bytes: print.pdf }] : []),
    ...(print?.press ? [{ name: 'press.pdf', bytes: print.press }] : []),
    ...(epub ? [{ name: 'book.epub', bytes: epub }] : []),
  ]
  result.files = await timed('write', () => writeEditions(join(options.out, slug), made))
  Object.assign(
    milliseconds,
    Object.fromEntries(Object.entries(print?.milliseconds ?? {}).map(([k, v]) => [`print: ${k}`, v])),
  )
  return result
}
