/** What a proof is made for. */
export interface ProofRequest {
  /** The copy goes to the author, and has no findings on it. */
  isForAuthor: boolean
  /** 1 for the first (初校). Its files are kept beside those of other rounds. */
  round?: number | undefined
  /** The date on the copy, as it is written there. */
  date?: string | undefined
}

/** The file of a round's copy, in the folder of the editions. */
export function proofOfRound(round: number): string {
  return `proof-${round}.pdf`
}

/** The file of a round's pages, in a folder of its own: `kiyo compare` is given such folders. */
export function pagesOfRound(round: number): string {
  return `round-${round}/print.pdf`
}

/** The round of a file's name; `undefined` for one of another kind. */
export function roundOf(file: string): number | undefined {
  const round = /^proof-(\d+)\.pdf$/.exec(file)?.[1]
  return round === undefined ? undefined : Number(round)
}
