import type { HouseFallback } from '../model/house-face.js'
import type { Heights } from './with-heights.js'

/** One file of a face: an instance of a weight and style. */
export interface FaceCut {
  weight: number
  style: 'normal' | 'italic'
  /** In its npm package, or in the article's folder. */
  file: string
  /** Of a file that was read already. */
  bytes?: Uint8Array
  /** Places on the axes of a variable font. */
  axes?: HouseFallback['axes']
  /** How high its lines and its em are to be; as it says itself where this is not set. */
  heights?: { lines: Heights; em: Heights }
  /** Of one file of several that share the characters of a cut: whether a character is in it. */
  holds?: (point: number) => boolean
}
