import { basename, join, resolve } from 'node:path'
import type { Browser } from 'puppeteer-core'
import type { VFile } from 'vfile'
import { cite } from './cite/cite.js'
import { makeCover } from './editions/epub/cover/make-cover.js'
import { makeEpub } from './editions/epub/make-epub.js'
import { printEdition } from './editions/print/print-edition.js'
import { findTypeface } from './fonts/faces.js'
import { loadFonts } from './fonts/load-fonts.js'
import type { Step } from './messages/command-line/steps.js'
import type { Language } from './messages/message.js'
import { said } from './messages/say.js'
import type { LocatedFinding } from './model/finding.js'
import { notesOf } from './model/flow-text.js'
import type { Manuscript } from './model/manuscript.js'
import type { PageMap } from './model/page-map.js'
import type { PublishedArticle } from './model/publication.js'
import { hasErrors, report } from './model/report.js'
import { loadPdfReader } from './pdf/open-pdf.js'
import { readManuscript } from './read/read-manuscript.js'
import { digestPrintInput, PAGE_MAP_FILE, readStoredPageMap, storePageMap } from './stored-page-map.js'
import { typeset } from './typography/typeset.js'
import { checkEditions } from './verify/check-editions.js'
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
  /** Of whoever reads the report of a proof, and the progress. */
  language: Language
  /** Is told what happens. */
  progress: (step: Step) => void
}

export interface BuildResult {
  slug: string
  /** The manuscript's file with every message. */
  file: VFile
  pages?: number
  notes: number
  /** What a proof found. */
  findings?: readonly LocatedFinding[]
  /** How many findings of each rule the article silences. */
  silenced?: ReadonlyMap<string, number>
  files: { path: string; bytes: number }[]
  /** Milliseconds of each step. */
  milliseconds: Record<string, number>
}

/**
 * Build the editions of one manuscript: read, typeset, print and package, check, write.
 *
 * When a message is an error no edition is written; a proof still writes its report.
 *
 * @param folder  the manuscript's folder
 * @throws Failure when the machine, the tools or the output folder fail
 */
export async function build(folder: string, options: BuildOptions): Promise<BuildResult> {
  const slug = basename(resolve(folder))
  const milliseconds: Record<string, number> = {}
  const timed = timerOf(milliseconds)

  options.progress(said('step.reading'))
  const manuscript = await timed('read', () => readManuscript(folder))
  const { article, file } = manuscript
  const result: BuildResult = { slug, file, notes: 0, files: [], milliseconds }
  let made = await makeEditions(manuscript, result, options)
  if (hasErrors(file)) made = []
  if (hasErrors(file) && options.proof) {
    // What only proofs need is loaded for them alone.
    const { reportErrors } = await import('./proofread/report/report-errors.js')
    const proof = await reportErrors(options.language, article, file)
    if (proof) {
      result.findings = proof.findings
      made = [{ name: 'report.html', bytes: proof.report }]
    }
  }
  if (made.length === 0) return result

  options.progress(said('step.writing'))
  const written = await timed('write', () => writeEditions(join(options.out, slug), made))
  result.files = written.filter(({ path }) => basename(path) !== PAGE_MAP_FILE)
  return result
}

/** A file that is written when all are made. */
interface MadeFile {
  name: string
  bytes: Uint8Array
}

/**
 * Make the files of one manuscript's editions, as far as no message is an error.
 *
 * @param manuscript  as read
 * @param result      its file takes the messages; it is told of pages, notes and findings
 */
async function makeEditions(
  manuscript: Manuscript,
  result: BuildResult,
  { out, editions, press, proof: isProof, browser, progress, ...options }: BuildOptions,
): Promise<MadeFile[]> {
  const { slug, file, milliseconds } = result
  const timed = timerOf(milliseconds)
  const references = await timed('cite', () => cite(manuscript))
  const { article } = manuscript
  if (hasErrors(file)) return []
  const modified = article.date ? new Date(article.date) : options.modified
  const tree = await timed('typography', () => typeset(manuscript))
  const ownCopy = (): PublishedArticle => ({ article, tree: structuredClone(tree), references, file })
  result.notes = notesOf(tree).size
  if (hasErrors(file)) return []

  let drawing: Promise<Uint8Array> | undefined
  const drawCover = (): Promise<Uint8Array> => {
    drawing ??= makeCover(article, findTypeface)
    return drawing
  }
  const meanwhile = async (): Promise<void> => {
    await Promise.all([editions.has('epub') ? drawCover() : undefined, loadPdfReader()])
  }
  const print = editions.has('print')
    ? await timed('print', async () =>
        printEdition(ownCopy(), {
          browser: await browser(),
          modified,
          press,
          progress,
          meanwhile,
        }),
      )
    : undefined
  if (print) result.pages = print.pages.length
  for (const [step, time] of Object.entries(print?.milliseconds ?? {})) milliseconds[`print: ${step}`] = time
  if (hasErrors(file)) return []

  if (editions.has('epub')) progress(said('step.epub'))
  const printInput = await digestPrintInput(tree, article)
  const storedPageMap = (): Promise<PageMap | undefined> => readStoredPageMap(join(out, slug), printInput)
  const pageMap = article.pages === 'print' ? (print?.pageMap ?? (await storedPageMap())) : undefined
  if (editions.has('epub') && article.pages === 'print' && !pageMap) {
    report(file, 'missing-page-map.print')
  }
  const fonts =
    editions.has('epub') && article.epub.embedFonts
      ? (await loadFonts(tree, file, 'epub')).typefaces
      : undefined
  const epub = editions.has('epub')
    ? await timed('epub', async () =>
        makeEpub(ownCopy(), { modified, pageMap, cover: await drawCover(), fonts }),
      )
    : undefined

  progress(said('step.checking'))
  await timed('check', () => checkEditions({ print, epub, pageMap }, tree, file))
  if (hasErrors(file)) return []

  if (print && isProof) progress(said('step.proofreading'))
  const hash = printInput.slice(0, 8)
  const proof =
    print && isProof
      ? await timed('proof', async () => {
          const { makeProof } = await import('./proofread/make-proof.js')
          return makeProof({
            article,
            tree,
            file,
            print,
            language: options.language,
            browser: await browser(),
            modified,
            hash,
          })
        })
      : undefined
  if (proof) Object.assign(result, { findings: proof.findings, silenced: proof.silenced })

  return [
    ...(print ? [{ name: 'print.pdf', bytes: print.pdf }] : []),
    ...(print?.press ? [{ name: 'press.pdf', bytes: print.press }] : []),
    ...(epub ? [{ name: 'book.epub', bytes: epub }] : []),
    ...(proof ? [{ name: 'proof.pdf', bytes: proof.copy }] : []),
    ...(proof ? [{ name: 'report.html', bytes: proof.report }] : []),
    ...(print ? [{ name: PAGE_MAP_FILE, bytes: storePageMap(print.pageMap, printInput, print.pdf) }] : []),
  ]
}

/** Takes the time of some work, done or failed. */
function timerOf(milliseconds: Record<string, number>) {
  return async <T>(name: string, work: () => T | Promise<T>): Promise<T> => {
    const started = performance.now()
    try {
      return await work()
    } finally {
      milliseconds[name] = performance.now() - started
    }
  }
}
