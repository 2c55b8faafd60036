import type { LogicalBox } from '../model/logical-box.js'
import type { PageFormat } from '../model/page-format.js'
import type { TextPlace } from '../model/text-place.js'

/**
 * The types shared by the server of a preview and its page. Addresses are relative to the page.
 */
export interface PreviewUpdates {
  status: StatusUpdate
  pages: PagesUpdate
  findings: FindingsUpdate
  book: BookUpdate
  opened: OpenedUpdate
}

/** What became of a place that the page asked to be opened in the editor. */
export interface OpenedUpdate {
  /** `article.md:12` */
  place: string
  isOpened: boolean
}

/** State of the newest build. */
export interface StatusUpdate {
  state: 'building' | 'ready' | 'faulty'
  /** Errors for which the shown pages are older than the manuscript, and their heading. */
  title: string
  faults: FaultShown[]
}

/** An error of the manuscript or of the machine. */
export interface FaultShown {
  reason: string
  rule: string
  /** `article.md:12`, where it is known. */
  place?: string
  isError: boolean
}

/** New pages. */
export interface PagesUpdate {
  title: string
  /** Of the document in the browser. */
  documentTitle: string
  /** BCP 47. */
  lang: string
  /** Of a page, in CSS pixels. */
  size: { width: number; height: number }
  format: PageFormat
  css: string
  faces: FaceShown[]
  /** Addresses of images by those in the HTML of the pages. */
  images: Record<string, string>
  pages: PageShown[]
}

export interface FaceShown {
  family: string
  descriptors: { weight: string; style: string; unicodeRange?: string }
  address: string
}

export interface PageShown {
  /** As in the folio. */
  number: number
  /** Accessible name of the page. */
  label: string
  /** Equal for equal pages; the HTML is omitted where the last update had a page of this key. */
  key: string
  html?: string
  /** That its lines are written in: `article.md`, of an issue with the article's folder. */
  file: string
  /** Its styles, where they are other than those of all. */
  css?: string
  /** Start and content of its running text. */
  start: TextPlace
  text: string
  lines: LineShown[]
}

/** A line on its page. */
export interface LineShown {
  box: LogicalBox
  /** Its first character. */
  place: TextPlace
  /** Line of `article.md`; `undefined` for text from elsewhere, such as a title. */
  source?: number
}

/** What an editor should look at. */
export interface FindingsUpdate {
  /** Of the button that shows them, with their number. */
  label: string
  findings: FindingShown[]
}

export interface FindingShown {
  rule: string
  reason: string
  remedy: string
  /** `article.md:12`, where it is known. */
  place?: string
  /** Page, as in the folio, and the line's number on it. */
  page?: number
  line?: number
  /** Both in words. */
  where?: string
  box?: LogicalBox
}

/** The EPUB's content documents in the order of reading. */
export interface BookUpdate {
  documents: { address: string; title: string }[]
}

/** The texts of the preview page itself, which its document contains as JSON. */
export interface PageWords {
  /** How the newest build goes, as its parts come. */
  setting: string
  readingOver: string
  makingBook: string
  upToDate: string
  hasErrors: string
  ended: string
  /** With `{place}` for a place in `article.md`. */
  copied: string
  opened: string
  notOpened: string
  showPlace: string
  notInText: string
}
