import { machineFailures } from '../messages/failures/machine.js'
import { wordsOf } from '../messages/message.js'
import { readerLanguage } from './reader-language.js'

/**
 * Tell a fault with as few modules as can be, since it may be that no more can be loaded.
 *
 * @param id    of the failure
 * @param data  what its words need
 * @returns     its exit code
 */
export function tellFaultOfMachine(
  id: 'no-file-handles' | 'part-not-loaded' | 'output-not-written' | 'internal-error',
  data?: { code: string } | { detail: string },
): number {
  const language = readerLanguage(process.argv.slice(2), process.env)
  process.stderr.write(`kiyo: ${wordsOf(machineFailures[id], language, data)}\n`)
  return machineFailures[id].exit
}
