import { Break } from './find-breaks.js'
import type { Settings } from './settings.js'

/** More than any line costs. */
const DEAR = 1e4

/** What a line end costs besides its line. */
export function breakCost(kind: number, { costs }: Settings): number {
  switch (kind) {
    case Break.counter:
      return costs.counter
    case Break.wordHyphen:
      return costs.wordHyphen
    case Break.hyphen:
      return costs.hyphen
    case Break.emergency:
      return DEAR
    default:
      return 0
  }
}
