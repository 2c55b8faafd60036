import { editions, usualEditions } from '../editions/editions.js'
import type { Language } from '../messages/message.js'
import { said, say } from '../messages/say.js'
import { Failure } from '../model/failure.js'
import { digestManuscript } from '../pipeline/digest-manuscript.js'
import { enqueueJobs } from '../queue/enqueue-jobs.js'
import { pathBelowRoot } from '../queue/folder-in-root.js'
import { openQueue } from '../queue/open-queue.js'
import { readQueueAddress } from '../queue/queue-address.js'
import type { DigestedJob, QueueJob } from '../queue/queue-job.js'
import { editionDate } from './edition-date.js'
import { findManuscripts } from './find-manuscripts.js'

export interface EnqueueCommandOptions {
  /** Of the reader. */
  language: Language
  /** Address of the Redis. */
  queue?: string
  root: string
  /** The names of the editions to make; the usual ones where it is not given. */
  only?: readonly string[]
  press?: boolean
  marks?: boolean
  again?: boolean
  quiet?: boolean
  json?: boolean
}

/**
 * `kiyo enqueue`: put manuscripts and issues on a queue.
 *
 * @param paths  their folders, or folders above them
 * @returns      the exit code
 * @throws Failure 2 for a folder outside of the root or a wrong address, 66 where there is no manuscript, 69 where the queue
 *                 cannot be reached
 */
export async function runEnqueue(paths: readonly string[], options: EnqueueCommandOptions): Promise<number> {
  const { language, root } = options
  const address = readQueueAddress(options.queue)
  const jobs = await jobsOf(paths, options)
  const open = await openQueue(address)
  try {
    if (open.evicts !== undefined && !options.quiet)
      process.stderr.write(`${say(language, said('queue.evicts', { policy: open.evicts }))}\n`)
    const counts = await enqueueJobs(open, jobs, { again: options.again === true })
    if (options.json) process.stdout.write(`${JSON.stringify({ root, ...counts }, null, 2)}\n`)
    else if (!options.quiet) process.stdout.write(`${say(language, said('queue.enqueued', counts))}\n`)
    return 0
  } finally {
    await open.close()
  }
}

/** A job for each folder, with the digest of what is built. */
async function jobsOf(paths: readonly string[], options: EnqueueCommandOptions): Promise<DigestedJob[]> {
  const { root, only } = options
  const made = only ? editions.filter(({ name }) => only.includes(name)) : usualEditions
  const asked: Omit<QueueJob, 'folder'> = {
    editions: made.map(({ name }) => name),
    ...(options.press || options.marks ? { press: { marks: options.marks === true } } : {}),
    modified: editionDate().getTime(),
  }
  const jobs = new Map<string, DigestedJob>()
  for (const path of paths) {
    const folders = await findManuscripts(path)
    if (folders.length === 0) throw new Failure('nothing-to-enqueue', { folder: path })
    for (const folder of folders) {
      const job = { folder: await pathBelowRoot(root, folder), ...asked }
      if (!jobs.has(job.folder)) jobs.set(job.folder, { job, content: await digestManuscript(folder) })
    }
  }
  return [...jobs.values()]
}
