import type { PageCause, TextChangeKind, UnitKind } from '../messages/compare/kinds.js'
import type { TextLookKind } from '../messages/compare/looks.js'
import type { Said } from '../messages/say.js'
import type { MarkedPicture } from '../pictures/drawing.js'
import type { DiffPart } from './diff-text.js'

/** A value in two editions, or in one of them only. */
export interface Sides<Value> {
  old?: Value
  new?: Value
}

export interface TextChange {
  change: TextChangeKind
  unit: UnitKind
  /** The note's numbers. */
  note?: Sides<number>
  /** Printed numbers of the pages on which it begins. */
  pages: Sides<string>
  /** Its whole text, with deletions and insertions. */
  parts: readonly DiffPart[]
  /** What is marked otherwise in its unchanged words, in their order. */
  looks?: readonly LookChange[]
  /** Of a moved unit, the text before it. */
  after?: Sides<string>
}

/** Words that are marked otherwise than before; where a side is left out, they were or are not. */
export interface LookChange extends Sides<string> {
  look: TextLookKind
  words: string
}

/** Notes whose numbers changed because of other notes. */
export interface Renumbering {
  old: [first: number, last: number]
  new: [first: number, last: number]
}

export interface PageChange {
  /** Printed numbers. */
  old: string
  new: string
  cause: PageCause
  /** Both pages with the differences marked; `undefined` where there are too many. */
  pictures?: { old: MarkedPicture; new: MarkedPicture }
}

/** An unchanged paragraph or note that begins on another page than before. */
export interface PageMove {
  unit: UnitKind
  note?: Sides<number>
  /** Its first words. */
  text: string
  old: string
  new: string
}

export interface MetadataChange extends Sides<string> {
  /** Name of the property in the edition: `dc:title`. */
  name: string
}

/** The differences of two builds. */
export interface Comparison {
  /** Their names as given by the user. */
  names: { old: string; new: string }
  /** The new edition's language, BCP 47; empty where it is not known. */
  lang: string
  /** Changes of the running text, then of the notes, each in the order of the new edition. */
  text: readonly TextChange[]
  renumbered: readonly Renumbering[]
  /** `undefined` where one of them has no print edition. */
  pages?: {
    old: number
    new: number
    changed: readonly PageChange[]
    added: readonly string[]
    removed: readonly string[]
    /** Printed numbers of first and last page, where all page numbers changed. */
    renumbered?: { old: [string, string]; new: [string, string] }
    /** Changed pages of which there is no picture. */
    withoutPictures: number
  }
  moves: readonly PageMove[]
  metadata: readonly MetadataChange[]
  /** Files in the EPUB, other than text, that differ; whole editions where nothing else differs. */
  files: readonly string[]
  /** Limits of the comparison: an edition that one build lacks. */
  remarks: readonly Said[]
}

/** Whether anything is different. */
export function hasChanges({ text, renumbered, pages, moves, metadata, files }: Comparison): boolean {
  const lists = [text, renumbered, moves, metadata, files, pages?.changed, pages?.added, pages?.removed]
  return lists.some((list) => (list?.length ?? 0) > 0)
}

/**
 * List pages that show a change of style: their text is the same but their picture differs.
 *
 * @returns  the printed numbers of such pages
 */
export function styledPages({ text, renumbered, pages }: Comparison): string[] {
  const changed = pages?.changed ?? []
  const isTextSame = text.length === 0 && renumbered.length === 0
  return changed
    .filter(({ cause }) => cause === 'look' || (isTextSame && cause !== 'furniture'))
    .map((page) => page.new)
}
