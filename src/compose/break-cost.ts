import { Break } from './break.js'
import type { Settings } from './settings.js'

/** Higher than the cost of any line. */
const DEAR = 1e4

/** Get the cost of a line end, in addition to that of the line. */
export function breakCost(kind: number, { costs }: Settings): number {
  switch (kind) {
    case Break.counter:
      return costs.counter
    case Break.number:
      return costs.number
    case Break.date:
      return costs.date
    case Break.wordHyphen:
      return costs.wordHyphen
    case Break.atSign:
      return costs.atSign
    case Break.hyphen:
      return costs.hyphen
    case Break.inAddress:
      return costs.inAddress
    case Break.emergency:
      return DEAR
    default:
      return 0
  }
}
