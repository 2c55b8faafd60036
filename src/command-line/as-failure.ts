import { Failure } from '../model/failure.js'

/** A fault that is neither the manuscript's nor the machine's is ours. */
export function asFailure(error: unknown): Failure {
  if (error instanceof Failure) return error
  const reason = error instanceof Error ? error.message : String(error)
  return new Failure('internal-error', { detail: reason.split('\n')[0] ?? '' }, { cause: error })
}
