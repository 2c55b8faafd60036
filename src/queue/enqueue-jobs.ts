import { createHash } from 'node:crypto'
import type { JobsOptions } from 'bullmq'
import { askQueue, type OpenQueue } from './open-queue.js'
import type { QueueJob } from './queue-job.js'

/** How often a job is tried whose failure is not the manuscript's, and how long at first until the next try. */
const ATTEMPTS = 3
const PAUSE = 5000
/** Finished jobs that the queue keeps: what is among them is not done again. */
const KEPT = 100_000
/** Jobs that are asked for side by side. */
const AT_ONCE = 200

/** A job with the digest of all that it is made of. */
export interface DigestedJob {
  job: QueueJob
  digest: string
}

/** How many jobs were put on the queue, were on it already, and are done and have not changed. */
export interface EnqueuedCounts {
  added: number
  waiting: number
  done: number
}

/**
 * Put jobs on the queue. A job's id is its digest, so nothing is put on it twice; one that failed is tried again. Of one
 * folder at most one job is worked on at a time: what is put on the queue meanwhile is done after it.
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
  const enqueue = async ({ job, digest }: DigestedJob): Promise<keyof EnqueuedCounts> => {
    const known = await queue.getJob(digest)
    const state = known && (await known.getState())
    if (known && (state === 'failed' || (state === 'completed' && again)))
      await known.remove().catch(() => undefined)
    else if (state === 'completed') return 'done'
    else if (known) return 'waiting'
    const added = await queue.add(job.folder, job, optionsOf(job, digest))
    return added.id === digest ? 'added' : 'waiting'
  }
  for (let at = 0; at < jobs.length; at += AT_ONCE) {
    const some = jobs.slice(at, at + AT_ONCE)
    const came = await askQueue(address, () => Promise.all(some.map(enqueue)))
    for (const one of came) counts[one] += 1
  }
  return counts
}

function optionsOf({ folder }: QueueJob, digest: string): JobsOptions {
  return {
    jobId: digest,
    deduplication: {
      id: createHash('sha256').update(folder).digest('hex'),
      keepLastIfActive: true,
    },
    attempts: ATTEMPTS,
    backoff: { type: 'exponential', delay: PAUSE },
    removeOnComplete: { count: KEPT },
    removeOnFail: { count: KEPT },
  }
}
