import type { NoteAudit } from '../findings/audit-notes.js'

/** The content of a report for the renderer; all texts are plain. */
export interface ReportContent {
  slug: string
  title: string
  subtitle?: string | undefined
  authors: readonly string[]
  /** BCP 47 language of the article. */
  lang: string
  /** Undefined where an error kept the edition from being made. */
  edition?: ReportedEdition | undefined
  /** The findings in the order of their numbers, which begin with 1. */
  findings: readonly ReportedFinding[]
  /** How many findings of each rule, by its name, the article silences. */
  silenced: ReadonlyMap<string, number>
  /** How many findings of each rule, by its id, are not told until the front matter asks for them. */
  quiet: ReadonlyMap<string, number>
  /** Each name that is given in two scripts, where it first is. */
  names: readonly ReportedName[]
  /** Where each note is printed. */
  notes: readonly NoteAudit[]
  /** Pictures of lines by their id, which findings refer to. */
  pictures: ReadonlyMap<string, LinePicture>
}

/** The edition that the findings were made on. */
export interface ReportedEdition {
  /** Year, month or day, as ISO 8601 writes it; undefined where the article gives none. */
  date?: string | undefined
  /** Eight hexadecimal digits. */
  hash: string
  pages: number
  firstPage: number
  lastPage: number
}

/** One finding as an editor reads it. */
export interface ReportedFinding {
  /** Its number, as in the margin of the proof copy. */
  number: number
  /** The rule's id, its name, and whether it keeps editions from being made. */
  rule: string
  name: string
  isError: boolean
  /** What it finds is often right as it is. */
  isDoubtful: boolean
  reason: string
  /** Undefined where the reason says it. */
  remedy?: string | undefined
  why?: string | undefined
  /** The page's number, as in the folio. */
  page?: number | undefined
  /** The line's number, as in the proof's margin. */
  line?: number | undefined
  /** The line of `article.md`, or of another file of its folder. */
  source?: { file: string; line: number } | undefined
  quote?: Quote | undefined
  /** The id of the picture of its printed line. */
  picture?: string | undefined
}

/** A name in kana and in its own script. */
export interface ReportedName {
  kana: string
  original: string
  /** The page's number, as in the folio. */
  page?: number | undefined
  /** The line's number, as in the proof's margin. */
  line?: number | undefined
  /** The line of `article.md`. */
  source?: number | undefined
}

/** Words that a finding is about, with the text around them. */
export interface Quote {
  before: string
  marked: string
  after: string
  /** The quotation is a line of the source, with its Markdown. */
  isSource: boolean
  /** BCP 47 language of the words themselves, where it is known. */
  lang?: string | undefined
}

/** A printed line with those above and below it. Lengths in pixels of the picture. */
export interface LinePicture {
  png: Uint8Array
  width: number
  height: number
  /** Around the line itself. */
  line: { x: number; y: number; width: number; height: number }
  page: number
  number?: number | undefined
}
