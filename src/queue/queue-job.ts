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

/** A job with the digest of what is built. */
export interface DigestedJob {
  job: QueueJob
  content: string
}

/** What became of a build, for the summary. */
export const queueResultSchema = z.object({
  pages: z.number().exactOptional(),
  notes: z.number(),
  warnings: z.number(),
  /** Of the build. */
  seconds: z.number(),
})

export type QueueResult = z.output<typeof queueResultSchema>

/** Digest a job, which is its id in the queue; in which order its editions are asked for does not matter. */
export function digestJob({ job, content }: DigestedJob): string {
  const { folder, editions, press, modified } = job
  const asked = JSON.stringify([folder, [...editions].sort(), press, modified])
  return createHash('sha256').update(asked).update(content).digest('hex')
}

/**
 * Tell the folder of a job that may be another program's.
 *
 * @param data  what is in the queue
 * @param name  of the job, which is the folder of one of kiyo's
 */
export function folderOfJob({ data, name }: { data: unknown; name: string }): string {
  const read = z.object({ folder: z.string() }).safeParse(data)
  return read.success ? read.data.folder : name
}
