import { said } from '../messages/say.js'
import type { Gate } from '../verify/gate.js'
import { editions, usualEditions } from './editions.js'

/** A check that was not made, and why. */
export type SkippedCheck = Omit<Gate, 'passed'>

/**
 * List what `kiyo check` could not check in a folder: usual editions that are not there, and the comparison of texts where
 * there is only one edition.
 *
 * @param finished  names of the files in the folder
 * @param gates     that were checked
 */
export function listSkipped(finished: ReadonlySet<string>, gates: readonly Gate[]): SkippedCheck[] {
  const missing = usualEditions.map(({ files: [file] }) => file).filter((file) => !finished.has(file))
  const skipped: SkippedCheck[] = missing.map((file) => ({
    name: said('gate.file', { file }),
    figure: said('figure.not-there'),
  }))
  if (gates.some(({ name }) => name.id === 'gate.text')) return skipped
  const file = editions.map(({ files: [file] }) => file).find((file) => finished.has(file)) ?? ''
  return [...skipped, { name: said('gate.texts'), figure: said('figure.single', { file }) }]
}
