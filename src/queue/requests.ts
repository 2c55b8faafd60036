import { createHash } from 'node:crypto'
import type { OpenQueue } from './open-queue.js'
import { type DigestedJob, digestJob } from './queue-job.js'

/** The hash in Redis that has, of each folder, the content last asked for and the jobs that were asked for with it. */
const REQUESTS = 'kiyo-requests'

/** What a folder is called in the keys of Redis. */
export function folderId(folder: string): string {
  return createHash('sha256').update(folder).digest('hex')
}

/**
 * Whether a job that is done was the last to write its files: a folder that was changed, built, and changed back has the
 * editions of the text between. Where nothing was kept of the folder, as by versions before this, it is taken for granted.
 */
export async function isOfPresentContent(queue: OpenQueue['queue'], asked: DigestedJob): Promise<boolean> {
  const kept = await readRequests(queue, asked.job.folder)
  return kept === undefined || kept.includes(digestJob(asked))
}

/**
 * Keep that a job is asked for; what was asked for with another content is forgotten. Of two that are kept at the same moment
 * one may be lost, and is then built once more.
 */
export async function keepRequest(queue: OpenQueue['queue'], asked: DigestedJob): Promise<void> {
  const [content, ...digests] = (await readRequests(queue, asked.job.folder)) ?? []
  const others = content === asked.content ? digests : []
  const client = await queue.getBackend().client
  const kept = [asked.content, ...new Set([...others, digestJob(asked)])].join(' ')
  await client.hset(queue.toKey(REQUESTS), { [folderId(asked.job.folder)]: kept })
}

/** The content last asked for, and the digests of the jobs. */
async function readRequests(queue: OpenQueue['queue'], folder: string): Promise<string[] | undefined> {
  const client = await queue.getBackend().client
  return (await client.hget(queue.toKey(REQUESTS), folderId(folder)))?.split(' ')
}
