import { createHash } from 'node:crypto'
import { z } from 'zod'

/** What a worker is asked to do. It comes over the network: nothing in it is trusted. */
export const queueJobSchema = z.strictObject({
  /** Of a manuscript or an issue, below the root, with `/`. */
  folder: z.string().min(1).max(4096),
  /** Names of the editions to make. */
  editions: z.array(z.string().max(100)).min(1).max(100),
  press: z.strictObject({ marks: z.boolean() }).optional(),
  /** Date of editions whose front matter gives none, in milliseconds since 1970. */
  modified: z.number().int(),
})

/** A build that is asked for: with the content of its folder it says what comes of it, whoever does it and how often. */
export type QueueJob = z.output<typeof queueJobSchema>

/** What became of a build, for the summary. */
export interface QueueResult {
  pages?: number
  notes: number
  warnings: number
  /** Of the build. */
  seconds: number
}

/**
 * Digest a job, which is its id in the queue.
 *
 * @param content  digest of what is built
 */
export function digestJob(job: QueueJob, content: string): string {
  return createHash('sha256').update(JSON.stringify(job)).update(content).digest('hex')
}
