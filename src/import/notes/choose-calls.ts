import type { DraftBlock } from '../manuscript/draft.js'

/** A number in the text that may be a note's call. */
export interface CallCandidate {
  block: DraftBlock
  number: number
  /** Index of the source's page. */
  page: number
  /** Place in the block's text. */
  at: number
  length: number
  text: string
  /** It is inside 『』. */
  isTitle: boolean
  /** The more, the likelier it is a call. */
  weight: number
  /** Mark of a decision to put before the call. */
  doubt?: string
}

interface Link {
  candidate: CallCandidate
  sum: number
  before: Link | undefined
}

/**
 * Choose the calls: the candidates whose numbers rise through the text and whose weights together are greatest.
 *
 * @param candidates  in the order of the text
 */
export function chooseCalls(candidates: readonly CallCandidate[]): CallCandidate[] {
  const highest = candidates.reduce((most, { number }) => Math.max(most, number), 0)
  // A Fenwick tree over the numbers: the best chain that ends at or below a number, in logarithmic time
  const tree: (Link | undefined)[] = new Array(highest + 1)
  const bestUpTo = (number: number): Link | undefined => {
    let best: Link | undefined
    for (let index = number; index > 0; index -= index & -index) {
      const link = tree[index]
      if (link && link.sum > (best?.sum ?? 0)) best = link
    }
    return best
  }
  let best: Link | undefined
  for (const candidate of candidates) {
    if (candidate.weight <= 0 || candidate.number === 0) continue
    const before = bestUpTo(candidate.number - 1)
    const link: Link = { candidate, sum: candidate.weight + (before?.sum ?? 0), before }
    for (let index = candidate.number; index <= highest; index += index & -index) {
      if (link.sum > (tree[index]?.sum ?? 0)) tree[index] = link
    }
    if (link.sum > (best?.sum ?? 0)) best = link
  }
  const chain: CallCandidate[] = []
  for (let link = best; link; link = link.before) chain.push(link.candidate)
  return chain.reverse()
}
