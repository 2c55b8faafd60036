import type { CharacterClass } from './character-class.js'

/** A cluster with what composition needs to know of it. Lengths in px. */
export interface Cluster {
  run: number
  /** UTF-16 units in the run's text. */
  start: number
  end: number
  text: string
  class: CharacterClass
  /** As the browser draws it. */
  advance: number
  /** What its advance grows by at a line's end, where it is not kerned with the next character. */
  tail: number
  /** White that the glyph carries before and after its body: the half em of a bracket or comma. */
  blankBefore: number
  blankAfter: number
  /** One em. */
  size: number
  /** Clusters that follow each other with the same group are never parted; 0 is none. */
  group: number
  /** Latin, Cyrillic or digits that want a quarter em beside Japanese. */
  wantsAutospace: boolean
  /** U+00AD: what the line grows by when it ends here, the hyphen that is shown among it; else 0. */
  hyphen: number
  /** Part of a word that may be broken at its signs (addresses, code). */
  isAddress: boolean
  /** How far the reading of a ruby stands out over its base on each side. */
  overhang: number
}
