import { tellFaultOfMachine } from './tell-fault-of-machine.js'

/**
 * Show an uncaught error: of a module that cannot be loaded, or of kiyo's own in a moment when nobody waits for it.
 *
 * @returns  the exit code
 */
export function tellEscapedError(error: unknown): number {
  const { code = '', message = String(error) } = error as NodeJS.ErrnoException
  const detail = message.split('\n')[0] ?? ''
  if (code === 'EMFILE' || code === 'ENFILE') return tellFaultOfMachine('no-file-handles')
  if (code === 'ERR_MODULE_NOT_FOUND') return tellFaultOfMachine('part-not-loaded', { detail })
  return tellFaultOfMachine('internal-error', { detail })
}
