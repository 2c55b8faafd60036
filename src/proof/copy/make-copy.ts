import type { LocatedFinding } from '../../model/finding.js'
import type { ProofInputs } from '../make-proof.js'

/** Make the proof copy of a print edition. */
export async function makeCopy(
  { print }: ProofInputs,
  _findings: readonly LocatedFinding[],
): Promise<Uint8Array> {
  return print.pdf
}
