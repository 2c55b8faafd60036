import type { Language } from '../messages/message.js'
import { said, say } from '../messages/say.js'
import type { JobFault } from '../queue/job-fault.js'
import { formatMessages } from './format-messages.js'

/**
 * Format why a build failed: a line for each error, by its path below the root.
 *
 * @param folder  below the root
 */
export function formatJobFault(folder: string, fault: JobFault, language: Language): string {
  const messages = fault.messages.map((one) => ({ ...one, file: `${folder}/${one.file}` }))
  const lines = formatMessages([{ slug: folder, file: { path: folder, messages } }], language)
  const others = [
    ...(fault.failure ? [say(language, fault.failure)] : []),
    ...(fault.detail === undefined ? [] : [fault.detail]),
    ...(fault.more > 0 ? [say(language, said('queue.more-messages', { count: fault.more }))] : []),
  ]
  return `${lines}${others.join('\n')}`
    .replace(/\n$/, '')
    .split('\n')
    .map((line) => `  ${line}\n`)
    .join('')
}
