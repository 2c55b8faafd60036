import type { SourcePlace } from '../source/source-page.js'
import type { NumberLabel } from './read-numbering.js'
import type { Census } from './take-census.js'

/** How a piece of text looks beyond its paragraph's style. */
export interface TextFormat {
  strong?: true
  italic?: true
  /** 圏点. */
  dots?: true
  underline?: true
  strike?: true
  position?: 'superscript' | 'subscript'
  /** BCP 47, where the run's script does not say it. */
  language?: string
}

/** What a paragraph holds, in order. */
export type Inline =
  | { type: 'text'; value: string; format: TextFormat }
  | { type: 'break' }
  | { type: 'call'; note: string }
  | { type: 'link'; href: string; children: Inline[] }
  | { type: 'ruby'; base: string; reading: string }
  | { type: 'picture'; picture: WordPicture; isFloating: boolean }
  | { type: 'comment'; author: string; text: string }
  | { type: 'citation'; citation: FieldCitation; printed: Inline[] }
  | { type: 'box'; blocks: WordBlock[] }

/** A picture that the document embeds. */
export interface WordPicture {
  /** Name of its file in the manuscript's folder. */
  file: string
  /** Alternative text; empty where the document has none. */
  alternative: string
  /** A build can use it. */
  isUsable: boolean
}

/** What a field of a reference manager says that it cites. */
export interface FieldCitation {
  place: SourcePlace
  sources: readonly WordSource[]
}

export interface WordSource {
  /** The reference manager's name for the source: an address or an id. */
  id: string
  /** CSL-JSON. */
  item: Readonly<Record<string, unknown>>
  locator?: string | undefined
  /** As in CSL. */
  label?: string | undefined
  prefix?: string | undefined
  suffix?: string | undefined
  isAuthorHidden?: boolean
}

/** A paragraph as Word has it. */
export interface WordParagraph {
  kind: 'paragraph'
  /** For the report: `port.docx ¶12`. */
  place: SourcePlace
  /** Names of its style and of those that it is based on, in small letters. */
  styles: readonly string[]
  /** 0 for the highest heading. */
  outlineLevel?: number | undefined
  label?: NumberLabel | undefined
  align?: string | undefined
  /** Full-width characters from the margin to its lines, and from these to its first one. */
  indent: { left: number; first: number }
  /** A letter over several lines, which begins the next paragraph. */
  isDropCapital: boolean
  /** A tracked change deletes its end: the next paragraph goes on in it. */
  isJoined: boolean
  /** Size of its largest text in half points, where a run or a style says it. */
  size?: number | undefined
  content: Inline[]
}

export interface WordTable {
  kind: 'table'
  place: SourcePlace
  rows: WordCell[][]
}

/** A cell of a table's grid. */
export interface WordCell {
  /** Usually empty for a place that another cell covers. */
  blocks: WordBlock[]
  /** Another cell covers its place: the one at its left, or the one above. */
  coveredFrom?: 'left' | 'above'
}

export type WordBlock = WordParagraph | WordTable

/** A document as Word has it. */
export interface WordDocument {
  blocks: WordBlock[]
  /** `footnote-1`, `endnote-2` → what the note says. */
  notes: ReadonlyMap<string, WordBlock[]>
  /** Path in the manuscript's folder → bytes. */
  pictures: Map<string, Uint8Array>
  /** A reference manager has put in a list of the works. */
  hasBibliography: boolean
  /** What its XML holds, of the text and of each note. */
  census: readonly Census[]
}
