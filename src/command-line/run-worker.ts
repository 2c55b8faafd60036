import { basename, dirname, join } from 'node:path'
import { editions } from '../editions/editions.js'
import type { Language } from '../messages/message.js'
import { type Said, said, say } from '../messages/say.js'
import { asFailure } from '../model/as-failure.js'
import { Failure } from '../model/failure.js'
import { type BuildResult, build } from '../pipeline/build.js'
import { makeFolder } from '../pipeline/make-folder.js'
import { trimCaches } from '../pipeline/trim-caches.js'
import { removeUnfinished } from '../pipeline/write-editions.js'
import { folderBelowRoot, pathBelowRoot } from '../queue/folder-in-root.js'
import { faultOfMessages } from '../queue/job-fault.js'
import { openQueue } from '../queue/open-queue.js'
import { readQueueAddress } from '../queue/queue-address.js'
import type { QueueJob, QueueResult } from '../queue/queue-job.js'
import { faultOfFailure, SILENCE, type Worked, type WorkerNews, workOnQueue } from '../queue/work-on-queue.js'
import { BrowserHolder } from './browser-holder.js'
import { buildFolder } from './build-folder.js'
import { checkTargets } from './check-targets.js'
import { countMessages } from './count-messages.js'
import { SIGNAL_CODES } from './on-interrupt.js'
import { tellNews } from './tell-news.js'

export interface WorkerCommandOptions {
  /** Of the reader. */
  language: Language
  /** Address of the Redis. */
  queue?: string
  root: string
  out: string
  /** Seconds. */
  deadline: number
  /** How many articles of an issue are laid out side by side; one where it is not given. */
  jobs?: number
  quiet?: boolean
  /** Milliseconds that a worker may be silent before its job is another's, and between two looks at the others. */
  silence?: number
  look?: number
}

/** The editions that this version makes. */
const NAMES: ReadonlySet<string> = new Set(editions.map(({ name }) => name))
/** Exit codes of what is asked for wrongly: another try would fail as well. */
const FINAL: ReadonlySet<number> = new Set([2, 66])
/** Exit codes of a machine that can build nothing: no browser, no room. What it was at is given back to the queue. */
const UNFIT: ReadonlySet<number> = new Set([69, 74])

/**
 * `kiyo worker`: build what is on a queue, until a signal ends it or the machine can no longer build.
 *
 * @returns  0 when it was told to end
 * @throws Failure 2 for a wrong address, 66 where there is no root, 69 without queue or browser, 73 where nothing can be
 *                 written, 74 where the disk is full
 */
export async function runWorker(options: WorkerCommandOptions): Promise<number> {
  const { language, root, out } = options
  const tell = (what: Said): void => {
    if (!options.quiet) process.stdout.write(`${say(language, what)}\n`)
  }
  await pathBelowRoot(root, root)
  await makeFolder(out).catch((error: NodeJS.ErrnoException) => {
    throw new Failure('folder-not-made', { folder: out, code: error.code ?? '' }, { cause: error })
  })
  const open = await openQueue(readQueueAddress(options.queue))
  const holder = new BrowserHolder()
  const ending = new AbortController()
  const stop = new AbortController()
  const signals = listen(
    () => {
      tell(said('queue.ending'))
      ending.abort()
    },
    () => stop.abort(new Failure('run-interrupted')),
  )
  let unfit: Failure | undefined
  const session = {}
  const work = async (job: QueueJob): Promise<Worked> => {
    try {
      if (!job.editions.every((name) => NAMES.has(name))) throw new Failure('enqueued-job-invalid')
      const folder = await folderBelowRoot(root, job.folder)
      const target = join(out, dirname(job.folder))
      await checkTargets([folder], target)
      await removeUnfinished(join(target, basename(folder)), options.silence ?? SILENCE)
      const begun = performance.now()
      const result = await buildFolder(folder, {
        build,
        holder,
        stop: stop.signal,
        out: target,
        editions: new Set(job.editions),
        press: job.press,
        deadline: options.deadline,
        session,
        jobs: options.jobs ?? 1,
        modified: new Date(job.modified),
        language,
        progress: () => undefined,
      })
      const took = performance.now() - begun
      // A worker may go on for months, and each job may have another folder.
      await trimCaches(target)
      const fault = faultOfMessages(result.file.path, result.file.messages)
      if (fault.messages.length > 0) return { kind: 'failed', fault, isFinal: true }
      return { kind: 'done', result: resultOf(result, took) }
    } catch (error) {
      const failure = asFailure(error)
      const isUnfit = UNFIT.has(failure.exitCode)
      if (isUnfit) unfit = failure
      if (isUnfit) ending.abort()
      if (isUnfit || stop.signal.aborted) return { kind: 'returned' }
      return { kind: 'failed', fault: faultOfFailure(failure), isFinal: FINAL.has(failure.exitCode) }
    }
  }
  try {
    // One who has no browser takes no work from those who have.
    await holder.browser()
    if (open.evicts !== undefined) tell(said('queue.evicts', { policy: open.evicts }))
    tell(said('queue.ready', { address: open.address.shown }))
    const hear = (news: WorkerNews): void => tellNews(news, tell, language)
    const { silence, look } = options
    await workOnQueue(open, { work, tell: hear, ending: ending.signal, silence, look })
    if (unfit) throw unfit
    return 0
  } finally {
    await holder.close()
    await open.close()
    signals.forget()
  }
}

function resultOf(result: BuildResult, milliseconds: number): QueueResult {
  const { pages, notes } = result
  return {
    ...(pages === undefined ? {} : { pages }),
    notes,
    warnings: countMessages(result).warnings,
    seconds: milliseconds / 1000,
  }
}

/**
 * Listen to signals: the first lets a worker end what it is at, the second ends that, the third the program.
 *
 * @returns  what forgets them
 */
function listen(first: () => void, second: () => void): { forget: () => void } {
  let signals = 0
  const hear = (signal: keyof typeof SIGNAL_CODES): void => {
    signals += 1
    if (signals === 1) first()
    else if (signals === 2) second()
    else process.exit(SIGNAL_CODES[signal])
  }
  const names = Object.keys(SIGNAL_CODES) as (keyof typeof SIGNAL_CODES)[]
  for (const name of names) process.on(name, hear)
  return {
    forget: () => {
      for (const name of names) process.off(name, hear)
    },
  }
}
