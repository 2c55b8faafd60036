import type { Job, Worker } from 'bullmq'
import type { Said } from '../messages/say.js'
import { said } from '../messages/say.js'
import type { Failure } from '../model/failure.js'
import { type JobFault, readFault, writeFault } from './job-fault.js'
import { type OpenQueue, QUEUE } from './open-queue.js'
import { folderOfJob, type QueueJob, type QueueResult, queueJobSchema } from './queue-job.js'

/**
 * How long a worker may be silent before its job is another's, in milliseconds; it renews its lock every half of that time.
 * So often the others look.
 */
export const SILENCE = 30_000
const LOOK = 15_000
/** How many workers may fall silent over a job before it has failed. */
const SILENT = 3

/** What came of a job: done; failed for good; failed, to be tried again; given back, since the worker ends. */
export type Worked =
  | { kind: 'done'; result: QueueResult }
  | { kind: 'failed'; fault: JobFault; isFinal: boolean }
  | { kind: 'returned' }

/** What a worker tells of. */
export type WorkerNews =
  | { kind: 'built'; folder: string; result: QueueResult }
  | { kind: 'failed'; folder: string; fault: JobFault; isFinal: boolean }
  | { kind: 'taken-over' | 'away' | 'back' }

export interface WorkOptions {
  /** Does a job. */
  work: (job: QueueJob) => Promise<Worked>
  tell: (news: WorkerNews) => void
  /** Ends the worker after the job that it is at. */
  ending: AbortSignal
  /** Milliseconds that a worker may be silent, and between two looks at the others. */
  silence?: number | undefined
  look?: number | undefined
}

/** Do one job of the queue after the other, until it shall end. */
export async function workOnQueue(open: OpenQueue, options: WorkOptions): Promise<void> {
  const { tell, ending, silence = SILENCE, look = LOOK } = options
  const { UnrecoverableError, WaitingError, Worker: BullWorker } = open.packages.bullmq
  const connection = open.connect()
  const process = async (job: Job<QueueJob, QueueResult>, token?: string): Promise<QueueResult> => {
    const read = queueJobSchema.safeParse(job.data)
    const worked: Worked = read.success
      ? await options.work(read.data)
      : { kind: 'failed', fault: faultOf(said('enqueued-job-invalid')), isFinal: true }
    if (worked.kind === 'done') return worked.result
    if (worked.kind === 'returned') {
      await job.moveToWait(token)
      throw new WaitingError()
    }
    throw new (worked.isFinal ? UnrecoverableError : Error)(writeFault(worked.fault))
  }
  const worker: Worker<QueueJob, QueueResult> = new BullWorker(QUEUE, process, {
    connection,
    autorun: false,
    concurrency: 1,
    lockDuration: silence,
    stalledInterval: look,
    maxStalledCount: SILENT,
    skipVersionCheck: true,
  })
  let isAway = false
  connection.on('close', () => {
    if (!isAway && !ending.aborted) tell({ kind: 'away' })
    isAway = true
  })
  connection.on('ready', () => {
    if (isAway) tell({ kind: 'back' })
    isAway = false
  })
  // Of a lost connection it is told above; of a job that another worker has taken over, that one tells.
  worker.on('error', () => undefined)
  worker.on('stalled', () => tell({ kind: 'taken-over' }))
  worker.on('completed', (job, result) => tell({ kind: 'built', folder: folderOfJob(job), result }))
  worker.on('failed', (job, error) => {
    if (!job) return
    const isFinal = job.finishedOn !== undefined
    tell({ kind: 'failed', folder: folderOfJob(job), fault: faultInWords(error.message), isFinal })
  })
  const ended = new Promise<void>((resolve) => {
    const end = (): void => resolve(worker.close().catch(() => undefined))
    if (ending.aborted) end()
    else ending.addEventListener('abort', end, { once: true })
  })
  worker.run().catch(() => undefined)
  await ended
}

/** Read why a job failed, BullMQ's own reasons too. */
export function faultInWords(text: string): JobFault {
  if (/stalled more than/.test(text)) return faultOf(said('workers-ended', { times: SILENT + 1 }))
  return readFault(text)
}

/** Take an error of the machine. */
export function faultOfFailure(error: Failure): JobFault {
  return faultOf(error.said)
}

function faultOf(failure: Said): JobFault {
  return { failure, messages: [], more: 0 }
}
