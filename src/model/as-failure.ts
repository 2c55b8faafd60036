import { Failure } from './failure.js'

/** Take an error for a failure: one that is neither the manuscript's nor the machine's is kiyo's own. */
export function asFailure(error: unknown): Failure {
  if (error instanceof Failure) return error
  const detail = error instanceof Error ? error.message : String(error)
  return new Failure('internal-error', { detail: detail.split('\n')[0] ?? '' }, { cause: error })
}
