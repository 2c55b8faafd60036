import type { NoteAudit } from '../findings/audit-notes.js'

/** What a report tells, as the renderer takes it; all texts are plain. */
export interface ReportContent {
  slug: string
  title: string
  subtitle?: string | undefined
  authors: readonly string[]
  /** BCP 47 language of the article. */
  lang: string
  /** Undefined where an error kept the edition from being made. */
  edition?: ReportedEdition | undefined
  /** In the order of their numbers, which begin with 1. */
  findings: readonly ReportedFinding[]
  /** How many findings of each rule the article silences. */
  silenced: ReadonlyMap<string, number>
  /** Each name that is given in two scripts, where it first is. */
  names: readonly ReportedName[]
  /** Where each note is printed. */
  notes: readonly NoteAudit[]
  /** By the id that findings give. */
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
  /** As in the margin of the proof copy. */
  number: number
  /** The rule's id, its name, and whether it keeps editions from being made. */
  rule: string
  name: string
  isError: boolean
  reason: string
  /** Undefined where the reason says it. */
  remedy?: string | undefined
  why?: string | undefined
  /** As in the folio. */
  page?: number | undefined
  /** As the proof's margin counts. */
  line?: number | undefined
  /** In `article.md`, or another file of its folder. */
  source?: { file: string; line: number } | undefined
  quote?: Quote | undefined
  /** Of the printed line. */
  picture?: string | undefined
}

/** A name in kana and in its own script. */
export interface ReportedName {
  kana: string
  original: string
  /** As in the folio. */
  page?: number | undefined
  /** As the proof's margin counts. */
  line?: number | undefined
  /** In `article.md`. */
  source?: number | undefined
}

/** Words that a finding is about, with what stands around them. */
export interface Quote {
  before: string
  marked: string
  after: string
  /** It is a line of the source, marks of Markdown and all. */
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
