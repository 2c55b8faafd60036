import type { JobsOptions } from 'bullmq'
import { askQueue, type OpenQueue } from './open-queue.js'
import { type DigestedJob, digestJob, type QueueJob, queueJobSchema } from './queue-job.js'
import { folderId, isOfPresentContent, keepRequest } from './requests.js'

/** How often a job is tried whose failure is not the manuscript's, and how long at first until the next try. */
const ATTEMPTS = 3
const PAUSE = 5000
/** Finished jobs that the queue keeps: what is among them is not done again. */
const KEPT = 100_000
/** Jobs that are asked for side by side. */
const AT_ONCE = 200

/** How many jobs were put on the queue, were on it already, and are done and have not changed. */
export interface EnqueuedCounts {
  added: number
  waiting: number
  done: number
}

/**
 * Put jobs on the queue. A job's id is its digest, so nothing is put on it twice; one that failed is tried again, and so is
 * one that is done, where its folder has been built with another content since. Of one folder at most one job waits, which
 * makes all that was asked for since, and at most one is worked on: what is put on the queue meanwhile is done after it.
 *
 * @param again  also jobs that are done
 * @throws Failure 69 where the connection is lost
 */
export async function enqueueJobs(
  { queue, address }: OpenQueue,
  jobs: readonly DigestedJob[],
  { again }: { again: boolean },
): Promise<EnqueuedCounts> {
  const counts: EnqueuedCounts = { added: 0, waiting: 0, done: 0 }
  const enqueue = async (asked: DigestedJob): Promise<keyof EnqueuedCounts> => {
    const known = await queue.getJob(digestJob(asked))
    const state = known && (await known.getState())
    if (state === 'completed' && !again && (await isOfPresentContent(queue, asked))) return 'done'
    if (known && (state === 'failed' || state === 'completed')) await known.remove().catch(() => undefined)
    else if (known) return 'waiting'
    return addJob(queue, asked)
  }
  for (let at = 0; at < jobs.length; at += AT_ONCE) {
    const some = jobs.slice(at, at + AT_ONCE)
    const came = await askQueue(address, () => Promise.all(some.map(enqueue)))
    for (const one of came) counts[one] += 1
  }
  return counts
}

/**
 * Add a job, joined with what waits of its folder. BullMQ keeps a job whose folder another is at work on until that one has
 * ended, but only the last such job, and drops one whose folder waits: so what is there is taken into the new job.
 */
async function addJob(
  queue: OpenQueue['queue'],
  { job, content }: DigestedJob,
): Promise<'added' | 'waiting'> {
  const kept = await readKept(queue, job.folder)
  const asked = { job: kept ? joinJobs(kept.job, job) : job, content }
  const digest = digestJob(asked)
  if (kept?.digest === digest) return 'waiting'
  await keepRequest(queue, asked)
  const { id } = await queue.add(job.folder, asked.job, optionsOf(job.folder, digest))
  if (id === digest || (await readKept(queue, job.folder))?.digest === digest) return 'added'
  const other = id === undefined ? undefined : await queue.getJob(id)
  const state = await other?.getState()
  // One that has ended meanwhile is no longer in the way, and after one that a worker has just begun with this one is kept.
  if (!other || state === 'unknown' || state === 'active') return addJob(queue, asked)
  const data = queueJobSchema.safeParse(other.data)
  const joined = { job: data.success ? joinJobs(data.data, asked.job) : asked.job, content }
  if (digestJob(joined) === id) return 'waiting'
  await other.remove().catch(() => undefined)
  // One that was done before is done again, since its files may be older.
  await (await queue.getJob(digestJob(joined)))?.remove().catch(() => undefined)
  return addJob(queue, joined)
}

/** The job that BullMQ keeps of a folder until the one at work has ended. */
async function readKept(
  queue: OpenQueue['queue'],
  folder: string,
): Promise<{ digest: string; job: QueueJob } | undefined> {
  const client = await queue.getBackend().client
  const { jid, data } = await client.hgetall(queue.toKey(`dn:${folderId(folder)}`))
  const job = queueJobSchema.safeParse(data === undefined ? undefined : JSON.parse(data))
  return jid !== undefined && job.success ? { digest: jid, job: job.data } : undefined
}

/** What makes all that two jobs of a folder make, of its present state. */
function joinJobs(first: QueueJob, second: QueueJob): QueueJob {
  const presses = [first.press, second.press].filter((one) => one !== undefined)
  return {
    ...second,
    editions: [...new Set([...first.editions, ...second.editions])],
    ...(presses.length > 0 ? { press: { marks: presses.some(({ marks }) => marks) } } : {}),
  }
}

function optionsOf(folder: string, digest: string): JobsOptions {
  return {
    jobId: digest,
    deduplication: { id: folderId(folder), keepLastIfActive: true },
    attempts: ATTEMPTS,
    backoff: { type: 'exponential', delay: PAUSE },
    removeOnComplete: { count: KEPT },
    removeOnFail: { count: KEPT },
  }
}
