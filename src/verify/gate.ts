import type { Said } from '../messages/say.js'

/** One requirement on the finished editions, and how they stand to it. */
export interface Gate {
  /** What is asked. */
  name: Said
  /** What was found. */
  figure: Said
  passed: boolean
}
