import type { Said } from '../messages/say.js'

/** One requirement on the finished editions, with its result. */
export interface Gate {
  /** The requirement. */
  name: Said
  /** The result. */
  figure: Said
  passed: boolean
}
