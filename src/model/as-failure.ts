import { Failure } from './failure.js'

/** Take an error for a failure: one that is neither the manuscript's nor the machine's is kiyo's own. */
export function asFailure(error: unknown): Failure {
  if (error instanceof Failure) return error
  const { code } = error as NodeJS.ErrnoException
  if (code === 'EMFILE' || code === 'ENFILE')
    return new Failure('no-file-handles', undefined, { cause: error })
  if (code === 'ERR_MODULE_NOT_FOUND' || code === 'MODULE_NOT_FOUND') {
    return new Failure('part-not-loaded', { detail: firstLine((error as Error).message) }, { cause: error })
  }
  const detail = error instanceof Error ? error.message : String(error)
  return new Failure('internal-error', { detail: firstLine(detail) }, { cause: error })
}

function firstLine(text: string): string {
  return text.split('\n')[0] ?? ''
}
