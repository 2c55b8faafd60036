import { setTimeout as pause } from 'node:timers/promises'
import type { Language } from '../messages/message.js'
import { said, say, sayerOf } from '../messages/say.js'
import { openQueue } from '../queue/open-queue.js'
import { readQueueAddress } from '../queue/queue-address.js'
import {
  countUnfinished,
  type FolderState,
  type FolderStatus,
  hasWorkers,
  readQueue,
} from '../queue/read-queue.js'
import { formatJobFault } from './format-job-fault.js'

/** How often it is looked whether all is done, in milliseconds. */
const LOOK = 1000
/** How many looks without a worker it takes until that is told: one may just be starting, or connecting again. */
const LOOKS_ALONE = 10

export interface QueueCommandOptions {
  /** Of the reader. */
  language: Language
  /** Address of the Redis. */
  queue?: string
  wait?: boolean
  json?: boolean
}

/**
 * `kiyo queue`: say how far a queue is, what failed and why.
 *
 * @returns  the exit code: 1 where something failed
 * @throws Failure 2 for a wrong address, 69 where the queue cannot be reached
 */
export async function runQueue({ language, queue, wait, json }: QueueCommandOptions): Promise<number> {
  const open = await openQueue(readQueueAddress(queue))
  try {
    for (let alone = 0; wait && (await countUnfinished(open)) > 0; await pause(LOOK)) {
      alone = (await hasWorkers(open)) ? 0 : alone + 1
      if (alone === LOOKS_ALONE) process.stderr.write(`${say(language, said('queue.without-workers'))}\n`)
    }
    const folders = await readQueue(open)
    process.stdout.write(json ? asJson(folders, language) : inWords(folders, language))
    return folders.some(({ state }) => state === 'failed') ? 1 : 0
  } finally {
    await open.close()
  }
}

function inWords(folders: readonly FolderStatus[], language: Language): string {
  const say = sayerOf(language)
  const failed = folders.flatMap(({ folder, fault, tries }) =>
    fault ? [`${say('queue.tries', { folder, tries })}\n${formatJobFault(folder, fault, language)}`] : [],
  )
  return `${failed.join('')}${say('queue.status', countStates(folders))}\n`
}

function asJson(folders: readonly FolderStatus[], language: Language): string {
  const articles = folders.map(({ fault, result, ...status }) => ({
    ...status,
    ...result,
    ...(fault ? { why: formatJobFault(status.folder, fault, language).trim() } : {}),
  }))
  return `${JSON.stringify({ ...countStates(folders), articles }, null, 2)}\n`
}

function countStates(folders: readonly FolderStatus[]): Record<FolderState, number> {
  const counts = { waiting: 0, active: 0, done: 0, failed: 0 }
  for (const { state } of folders) counts[state] += 1
  return counts
}
