import type { UnitKind } from '../messages/compare/kinds.js'
import type { TextLookKind } from '../messages/compare/looks.js'

/** A paragraph, heading … or note of an edition. */
export interface TextUnit {
  kind: UnitKind
  /** Without calls, readings and what kiyo itself sets. Of an image its alternative text. */
  text: string
  /** The same with note calls, as on the page, where it is searched by this text. */
  printed: string
  /** Its element, and those around it that matter; empty where the edition has none. */
  form: string
  /** How runs of it are marked, where the edition tells; those of one kind neither overlap nor touch with equal values. */
  looks?: TextLook[]
  /** The language of what no look gives another, BCP 47, where the edition tells. */
  language?: string
  /** Calls of notes: before which character of the text, and which note. */
  calls: UnitCall[]
  /** The article that it belongs to, from 0, where known. */
  article?: number
  /** The number of a note. */
  note?: number
}

/** A run of a unit that is marked: its language is not the text's, it is emphasised, it has a reading. */
export interface TextLook {
  look: TextLookKind
  /** Offsets in the text, the second one after its last character. */
  from: number
  to: number
  /** The language, the reading, the address of a link; empty for what is there or not. */
  value: string
}

/** A call in a unit. */
export interface UnitCall {
  offset: number
  article: number
  note: number
}

/** The text of an edition, in the order of reading. */
export interface EditionText {
  /** The running text. */
  units: readonly TextUnit[]
  notes: readonly TextUnit[]
  /** White space is not the author's but where a PDF's reader sees some: it is no difference. */
  hasLooseSpaces: boolean
}

/** A text by which units are taken for equal. */
export function keyOf({ text }: TextUnit, hasLooseSpaces: boolean): string {
  return hasLooseSpaces ? squeeze(text) : text.replace(/[\n\t]/g, '')
}

/** A text without white space. */
export function squeeze(text: string): string {
  return text.replace(/[\s\u00ad]/gu, '')
}
