import type { PageCause, TextChangeKind, UnitKind } from '../messages/compare/kinds.js'
import type { Said } from '../messages/say.js'
import type { MarkedPicture } from '../pictures/drawing.js'
import type { TextPart } from './diff-text.js'

/** Something that is in two editions, or in one of the two only. */
export interface Sides<Value> {
  old?: Value
  new?: Value
}

export interface TextChange {
  change: TextChangeKind
  unit: UnitKind
  /** The note's numbers. */
  note?: Sides<number>
  /** Printed numbers of the pages it begins on. */
  pages: Sides<string>
  /** Its whole text, with what was taken out and put in. */
  parts: readonly TextPart[]
  /** Of what moved, the text after which it stands. */
  after?: Sides<string>
}

/** Notes that are numbered otherwise because of others. */
export interface Renumbering {
  old: [first: number, last: number]
  new: [first: number, last: number]
}

export interface PageChange {
  /** Printed numbers. */
  old: string
  new: string
  cause: PageCause
  /** Both pages with the differences marked; nothing where there are too many. */
  pictures?: { old: MarkedPicture; new: MarkedPicture }
}

/** A paragraph or note, itself the same, that begins on another page than before. */
export interface PageMove {
  unit: UnitKind
  note?: Sides<number>
  /** Its first words. */
  text: string
  old: string
  new: string
}

export interface MetadataChange extends Sides<string> {
  /** As the edition calls it: `dc:title`. */
  name: string
}

/** What is different between two builds. */
export interface Comparison {
  /** Their names, as they were given. */
  names: { old: string; new: string }
  /** The new edition's language, BCP 47; empty where it is not known. */
  lang: string
  /** Changes of the running text, then of the notes, each in the order of the new edition. */
  text: readonly TextChange[]
  renumbered: readonly Renumbering[]
  /** Nothing where one of the two has no print edition. */
  pages?: {
    old: number
    new: number
    changed: readonly PageChange[]
    added: readonly string[]
    removed: readonly string[]
    /** Printed numbers of first and last page, where all pages are numbered otherwise. */
    renumbered?: { old: [string, string]; new: [string, string] }
    /** Changed pages of which there is no picture. */
    withoutPictures: number
  }
  moves: readonly PageMove[]
  metadata: readonly MetadataChange[]
  /** Files in the EPUB, other than text, that differ; of both editions where nothing else does. */
  files: readonly string[]
  /** What the comparison could not do: an edition that one of the two has not. */
  remarks: readonly Said[]
}

/** Whether anything is different. */
export function hasChanges({ text, renumbered, pages, moves, metadata, files }: Comparison): boolean {
  const lists = [text, renumbered, moves, metadata, files, pages?.changed, pages?.added, pages?.removed]
  return lists.some((list) => (list?.length ?? 0) > 0)
}

/**
 * Whether the style, or another thing that is not text, was changed: pages whose text is the same look otherwise, or the
 * text is the same throughout and its pages are not.
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
