import { Worker } from 'node:worker_threads'

/** What a worker is given. */
export interface ProseInput {
  text: string
  /** The journal's dictionary in prh's form, as JSON, checked. */
  dictionary?: string | undefined
}

export interface ProseMessage {
  rule: string
  /** What textlint says, in Japanese. */
  message: string
  /** Its beginning and end in the text, in UTF-16 units. */
  index: number
  end: number
}

/**
 * Seconds after which a worker is stopped. To load the dictionary of Japanese takes two seconds, to read an article of
 * 80 pages one more.
 */
export const SECONDS = 60

/**
 * Read Japanese prose by textlint, in a worker: its patterns may be the manuscript's, and a pattern may never end.
 *
 * @param input    text with paragraphs parted by blank lines
 * @param seconds  after which it is stopped
 * @returns        what it says, and whether it was stopped before its end
 */
export function lintProse(
  input: ProseInput,
  seconds = SECONDS,
): Promise<{ messages: ProseMessage[]; isStopped: boolean }> {
  return new Promise((resolve, reject) => {
    const worker = new Worker(new URL('./lint-in-worker.js', import.meta.url), { workerData: input })
    const messages: ProseMessage[] = []
    const finish = (isStopped: boolean): void => {
      clearTimeout(timer)
      void worker.terminate()
      resolve({ messages, isStopped })
    }
    const timer = setTimeout(finish, seconds * 1000, true)
    worker.on('message', (message: ProseMessage[] | 'end') => {
      if (message === 'end') finish(false)
      else messages.push(...message)
    })
    worker.on('error', (error) => {
      clearTimeout(timer)
      reject(error)
    })
  })
}
