import { Failure } from '../model/failure.js'
import { NO_DATE } from '../model/no-date.js'

/**
 * The date of editions whose article gives none: what SOURCE_DATE_EPOCH says, or one that is always the same.
 *
 * @throws Failure 2 when SOURCE_DATE_EPOCH is no number of seconds
 */
export function editionDate(): Date {
  const epoch = process.env.SOURCE_DATE_EPOCH
  if (!epoch) return NO_DATE
  if (!/^\d{1,11}$/.test(epoch)) throw new Failure('invalid-epoch', { value: epoch })
  return new Date(Number(epoch) * 1000)
}
