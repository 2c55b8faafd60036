import type { Job } from 'bullmq'
import type { JobFault } from './job-fault.js'
import { askQueue, type OpenQueue } from './open-queue.js'
import { folderOfJob, type QueueJob, type QueueResult, queueResultSchema } from './queue-job.js'
import { faultInWords } from './work-on-queue.js'

/** Jobs that are fetched at once. */
const AT_ONCE = 1000

/** Where a folder is on its way. */
export type FolderState = 'waiting' | 'active' | 'done' | 'failed'

/** What became of the last job of a folder. */
export interface FolderStatus {
  folder: string
  state: FolderState
  /** How often workers began with it. */
  tries: number
  /** How many workers fell silent over it. */
  silent: number
  result?: QueueResult
  fault?: JobFault
}

const STATES = {
  waiting: 'waiting',
  prioritized: 'waiting',
  // To be tried again, after a while.
  delayed: 'waiting',
  active: 'active',
  completed: 'done',
  failed: 'failed',
} as const

/**
 * Read how far a queue is: of each folder, its last job.
 *
 * @returns  by folder
 * @throws Failure 69 where the connection is lost
 */
export async function readQueue({ queue, address }: OpenQueue): Promise<FolderStatus[]> {
  const last = new Map<string, { added: number; status: FolderStatus }>()
  for (const [bull, state] of Object.entries(STATES) as [keyof typeof STATES, FolderState][]) {
    for (let at = 0; ; at += AT_ONCE) {
      const jobs = await askQueue(address, () => queue.getJobs([bull], at, at + AT_ONCE - 1, true))
      for (const job of jobs.filter((one) => one !== undefined)) {
        const folder = folderOfJob(job)
        if ((last.get(folder)?.added ?? 0) <= job.timestamp)
          last.set(folder, { added: job.timestamp, status: statusOf(job, state) })
      }
      if (jobs.length < AT_ONCE) break
    }
  }
  return [...last.values()]
    .map(({ status }) => status)
    .sort((a, b) => (a.folder < b.folder ? -1 : a.folder > b.folder ? 1 : 0))
}

/** Count what is left to do. */
export async function countUnfinished({ queue, address }: OpenQueue): Promise<number> {
  return askQueue(address, () => queue.getJobCountByTypes('waiting', 'prioritized', 'delayed', 'active'))
}

/** Whether anyone works on the queue; where Redis does not say who is connected, it is taken for granted. */
export async function hasWorkers({ queue, address }: OpenQueue): Promise<boolean> {
  return askQueue(address, async () => {
    const count = await queue.getWorkersCount().catch(() => undefined)
    return count !== 0
  })
}

function statusOf(job: Job<QueueJob, QueueResult>, state: FolderState): FolderStatus {
  const result = queueResultSchema.safeParse(job.returnvalue)
  return {
    folder: folderOfJob(job),
    state,
    tries: job.attemptsStarted,
    silent: job.stalledCounter,
    ...(state === 'done' && result.success ? { result: result.data } : {}),
    ...(state === 'failed' ? { fault: faultInWords(job.failedReason) } : {}),
  }
}
