import type { MessageData } from '../../messages/say.js'
import type { Decisions } from '../report/decisions.js'
import type { SourcePlace } from '../source/source-page.js'
import type { Numbering } from './read-numbering.js'
import type { Styles } from './read-styles.js'
import type { WordPicture, WordSource } from './word-document.js'

/** A remark of a reviewer or an author. */
export interface Remark {
  author: string
  text: string
}

/** Looks that a manuscript has no place for. */
export type LostLook = MessageData<'import.formatting.lost'>['what']

/** What is reported once for a document. */
export interface WholeDocument {
  /** Tracked changes that were taken as accepted. */
  changes: number
  /** A reference manager has put in a list of the works. */
  hasBibliography: boolean
  /** Where each look was lost. */
  lost: Map<LostLook, Set<SourcePlace>>
}

/** What the reading of every part of a document needs. */
export interface Reading {
  /** The file's name, for places in the report. */
  name: string
  styles: Styles
  numbering: Numbering
  remarks: ReadonlyMap<string, Remark>
  /** Sources of Word's own bibliography by their tags. */
  bibliography: ReadonlyMap<string, WordSource>
  decisions: Decisions
  /** What is reported once for the document. */
  whole: WholeDocument
}

/** What the reading of one part needs: relationships count within a part. */
export interface PartReading extends Reading {
  /** Address of an external link. */
  linkOf(id: string): string | undefined
  /** The picture of a relationship, taken over once. */
  pictureOf(id: string, alternative: string, place: SourcePlace): WordPicture | undefined
}
