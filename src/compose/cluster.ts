import type { CharacterClass } from './character-class.js'

/** A cluster with what composition needs of it. Lengths in px. */
export interface Cluster {
  run: number
  /** UTF-16 units in the run's text. */
  start: number
  end: number
  text: string
  class: CharacterClass
  /** As the browser draws it. */
  advance: number
  /** How much its advance grows at a line's end, where it is not kerned with the next character. */
  tail: number
  /** Space inside the glyph, before and after its body: the half em of a bracket or comma. */
  blankBefore: number
  blankAfter: number
  /** One em. */
  size: number
  /** Adjacent clusters of one group are never separated; 0 is no group. */
  group: number
  /** Latin, Cyrillic or digits, and the marks that touch them: they take a quarter em beside Japanese. */
  wantsAutospace: boolean
  /** Of U+00AD, how much the line grows when it ends here, the shown hyphen included; else 0. */
  hyphen: number
  /** Part of a word that may be broken after its punctuation (addresses, code). */
  isAddress: boolean
  /** Superiors or inferiors, as of m². */
  isRaised: boolean
  /** How far the reading of a ruby extends beyond its base on each side. */
  overhang: number
  /** How much of the base of a ruby is free on each side of a reading that is shorter. */
  slack: number
}
