import type { HouseFallback } from '../model/house-face.js'

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
  /** Of one file of several that share the characters of a cut: whether a character is in it. */
  holds?: (point: number) => boolean
}
