import { machineFailures } from '../messages/failures/machine.js'
import { wordsOf } from '../messages/message.js'
import { readerLanguage } from './reader-language.js'

/**
 * Show an error with as few modules as possible, since loading others may fail.
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
