import { basename, join, resolve } from 'node:path'
import type { Browser } from 'puppeteer-core'
import { VFile } from 'vfile'
import { cite } from './cite/cite.js'
import { makeEpub } from './epub/make-epub.js'
import type { LocatedFinding } from './model/finding.js'
import { notesOf } from './model/flow-text.js'
import { hasErrors, report } from './model/report.js'
import { faces, readFace } from './print/faces.js'
import { loadFonts } from './print/load-fonts.js'
import { printEdition } from './print/print-edition.js'
import { checkEditions } from './proof/check-editions.js'
import { makeProof } from './proof/make-proof.js'
import { readManuscript } from './read/read-manuscript.js'
import { digestPrintInput, PAGE_MAP_FILE, readStoredPageMap, storePageMap } from './stored-page-map.js'
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
  /** Make a proof copy and a report beside the print edition. */
  proof?: boolean | undefined
  /** Gives the browser when it is first needed. */
  browser: () => Promise<Browser>
  /** Date of editions whose front matter gives none. */
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
  /** What a proof found. */
  findings?: readonly LocatedFinding[]
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
  const { editions, progress } = options
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
  const target = join(options.out, slug)

  progress('reading')
  const { tree: manuscript, file } = await timed('read', () => readManuscript(folder))
  await timed('cite', () => cite(manuscript, file))
  const result: BuildResult = { slug, file, notes: 0, files: [], milliseconds }
  const { article } = file.data
  if (!article || hasErrors(file)) return result
  const modified = article.date ? new Date(article.date) : options.modified
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
  const printInput = await digestPrintInput(tree, article)
  const pageMap =
    article.pages === 'print' ? (print?.pageMap ?? (await readStoredPageMap(target, printInput))) : undefined
  if (editions.has('epub') && article.pages === 'print' && !pageMap) {
    const reason = 'The EPUB has no list of printed pages; build the print edition, too'
    report(file, 'missing-page-map', reason)
  }
  const fonts =
    editions.has('epub') && article.epub.embedFonts ? (await loadFonts(tree, new VFile())).faces : undefined
  const epub = editions.has('epub')
    ? await timed('epub', () =>
        makeEpub(structuredClone(tree), file, { modified, pageMap, findTypeface, fonts }),
      )
    : undefined

  progress('checking')
  await timed('check', () => checkEditions({ print, epub, pageMap }, tree, file))
  if (hasErrors(file)) return result

  if (print && options.proof) progress('proofreading')
  const proof =
    print && options.proof
      ? await timed('proof', async () =>
          makeProof({ article, tree, file, print, browser: await options.browser(), modified }),
        )
      : undefined
  if (proof) result.findings = proof.findings

  progress('writing')
  const made = [
    ...(print ? [{ name: 'print.pdf', bytes: print.pdf }] : []),
    ...(print?.press ? [{ name: 'press.pdf', bytes: print.press }] : []),
    ...(epub ? [{ name: 'book.epub', bytes: epub }] : []),
    ...(proof ? [{ name: 'proof.pdf', bytes: proof.copy }] : []),
    ...(proof ? [{ name: 'report.html', bytes: proof.report }] : []),
    ...(print ? [{ name: PAGE_MAP_FILE, bytes: storePageMap(print.pageMap, printInput, print.pdf) }] : []),
  ]
  const written = await timed('write', () => writeEditions(target, made))
  result.files = written.filter(({ path }) => basename(path) !== PAGE_MAP_FILE)
  Object.assign(
    milliseconds,
    Object.fromEntries(Object.entries(print?.milliseconds ?? {}).map(([k, v]) => [`print: ${k}`, v])),
  )
  return result
}

/** A face of the printed page, for the EPUB's cover. */
async function findTypeface(
  family: string,
  weight: number,
): Promise<{ bytes: Uint8Array; range?: string | undefined } | undefined> {
  const face = faces.find((one) => one.family === family && one.weight === weight && one.style === 'normal')
  return face && { bytes: await readFace(face), range: face.range }
}
