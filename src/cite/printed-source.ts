import type { Reference, StyleLanguage } from './reference.js'

/** A source as the engine prints it. */
export interface PrintedSource {
  reference: Reference
  /** BCP 47. */
  language: string
  style: StyleLanguage
  /** The engine's HTML. */
  html: string
  /** Whether the source was cited before. */
  isLater: boolean
}
