/** Who writes the comments of an author's Word document that name the places of the proof: no remark of an author. */
export const PROOF_REMARKS = 'kiyo: proof'
