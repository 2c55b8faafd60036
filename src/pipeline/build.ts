import { basename, join } from 'node:path'
import type { Browser } from 'puppeteer-core'
import type { VFile } from 'vfile'
import type { EditionCounts, MadeFile } from '../editions/edition.js'
import { editions } from '../editions/editions.js'
import type { Step } from '../messages/command-line/steps.js'
import type { Language } from '../messages/message.js'
import { said } from '../messages/say.js'
import type { ContentCache } from '../model/content-cache.js'
import type { LocatedFinding } from '../model/finding.js'
import { notesOf } from '../model/flow-text.js'
import type { Session } from '../model/kept.js'
import type { Products } from '../model/products.js'
import { type ProofRequest, pagesOfRound, proofOfRound } from '../model/proof-request.js'
import type { Publication } from '../model/publication.js'
import { hasErrors } from '../model/report.js'
import { cacheFolders } from './cache-folders.js'
import { makeEditions } from './make-editions.js'
import { openCache } from './open-cache.js'
import type { Published, TakeStep } from './publish.js'
import { publishFolder } from './publish-folder.js'
import { takeMessages } from './take-messages.js'
import { writeEditions } from './write-editions.js'
import { writtenAtEnd } from './written-at-end.js'

/** What a build is given; everything of the outside world it needs is here. */
export interface BuildOptions {
  /** Editions go to `<out>/<slug>/`. */
  out: string
  /** The names of those that are made. */
  editions: ReadonlySet<string>
  /** Make a printer's file beside the print edition, with or without marks. */
  press?: { marks: boolean } | undefined
  /** Make a proof copy and a report beside the print edition. */
  proof?: ProofRequest | undefined
  /** Gives the browser when it is first needed. */
  browser: () => Promise<Browser>
  /** Whether what is made of an article alone is kept for the next run, too. */
  keepsArticles?: boolean
  /** How many articles of an issue are laid out side by side; one after the other where it is not given. */
  jobs?: number
  /** Keeps from build to build what the next one may want again. */
  session?: Session
  /** Date of editions whose front matter gives none. */
  modified: Date
  /** Of whoever reads the report of a proof, and the progress. */
  language: Language
  /** Called with each step. */
  progress: (step: Step) => void
}

export interface BuildResult extends EditionCounts {
  slug: string
  /** The manuscript's folder. */
  folder?: string
  /** The manuscript's file with every message. */
  file: VFile
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
 * Build the editions of one manuscript: publish it, make its editions, check and write them.
 *
 * When a message is an error no edition is written; a proof still writes its report. What is kept for the next run is not
 * trimmed: `trimCaches` does that after the last build of several.
 *
 * @param folder  the manuscript's folder
 * @throws Failure when the machine, the tools or the output folder fail
 */
export async function build(folder: string, options: BuildOptions): Promise<BuildResult> {
  const milliseconds: Record<string, number> = {}
  const step = timing(milliseconds)
  options.progress(said('step.reading'))
  const published = await publishFolder(folder, step)
  const { slug, file } = published
  const result: BuildResult = { slug, folder, file, notes: 0, files: [], milliseconds }
  const cache = await cacheFor(published, options)
  const made = await makeFiles(published, result, { ...options, cache }, step)
  takeMessages(file, published.articles)
  if (made.length > 0) {
    options.progress(said('step.writing'))
    const owned = editions.flatMap(({ folders = [] }) => folders)
    const written = await step('write', () => writeEditions(join(options.out, slug), made, owned))
    // What begins with a stop is for kiyo alone.
    result.files = written.filter(({ path }) => !basename(path).startsWith('.'))
  }
  await cache?.write?.()
  return result
}

/** What is kept of a publication: of an issue at once, since it is long, of an article when it is finished. */
async function cacheFor(
  { publication }: Published,
  { out, keepsArticles }: BuildOptions,
): Promise<(ContentCache & { write?: () => Promise<void> }) | undefined> {
  if (!publication || !(publication.frame || keepsArticles)) return undefined
  if (publication.frame) return openCache(join(out, cacheFolders.issues.path))
  return writtenAtEnd(await openCache(join(out, cacheFolders.articles.path)))
}

/**
 * Make all files of a build: none but the report of a proof where a message is an error.
 *
 * @param result  takes the numbers of pages and notes, and the findings
 */
async function makeFiles(
  { slug, article, file, publication }: Published,
  result: BuildResult,
  options: BuildOptions & { cache: ContentCache | undefined },
  step: TakeStep,
): Promise<readonly MadeFile[]> {
  if (publication) {
    const modified = publication.front.date ? new Date(publication.front.date) : options.modified
    result.notes = publication.articles.reduce(
      (sum, { tree }) => sum + [...notesOf(tree).keys()].filter((number) => number > 0).length,
      0,
    )
    const means = {
      ...options,
      isDraft: options.proof !== undefined,
      modified,
      folder: join(options.out, slug),
    }
    const finished = await makeEditions(publication, means, step)
    for (const { counts, milliseconds } of finished?.made ?? []) {
      Object.assign(result, counts)
      Object.assign(result.milliseconds, milliseconds)
    }
    if (finished) {
      const files = finished.made.flatMap((one) => one.files)
      if (!options.proof) return files
      const proof = await makeProofFiles(publication, finished.products, result, means, step)
      // What has 〓 in place of a character is looked at and not printed.
      const isPrintable = ![file, ...publication.articles.map((one) => one.file)].some(({ messages }) =>
        messages.some(({ ruleId }) => ruleId === 'substituted-glyph'),
      )
      return isPrintable ? [...files, ...proof] : proof
    }
  }
  if (!hasErrors(file) || !options.proof || !article) return []
  // What only proofs need is loaded for them alone.
  const { reportErrors } = await import('../proofread/report/report-errors.js')
  const report = await reportErrors(options.language, article, file)
  if (!report) return []
  result.findings = report.findings
  return [{ name: 'report.html', bytes: report.report }]
}

async function makeProofFiles(
  publication: Publication,
  { printed }: Partial<Products>,
  result: BuildResult,
  { browser, modified, progress, language, proof: request }: BuildOptions,
  step: TakeStep,
): Promise<MadeFile[]> {
  if (!printed) return []
  progress(said('step.proofreading'))
  const { makeProof } = await import('../proofread/make-proof.js')
  const proof = await step('proof', async () =>
    makeProof({ publication, printed, browser: await browser(), modified, language, request }),
  )
  Object.assign(result, { findings: proof.findings, silenced: proof.silenced })
  const round = request?.round
  return [
    { name: round === undefined ? 'proof.pdf' : proofOfRound(round), bytes: proof.copy },
    { name: 'report.html', bytes: proof.report },
    // The pages of a round are kept, so that a later round can be compared with it.
    ...(round === undefined ? [] : [{ name: pagesOfRound(round), bytes: printed.pdf }]),
  ]
}

/** Does each step and takes its time, done or failed. */
function timing(milliseconds: Record<string, number>): TakeStep {
  return async (name, work) => {
    const started = performance.now()
    try {
      return await work()
    } finally {
      milliseconds[name] = performance.now() - started
    }
  }
}
