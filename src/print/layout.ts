/**
 * The words that the browser's side and Node's side of the print stage share. All lengths are CSS pixels.
 */

/** Something that a page takes whole: a line of text, or a block that is not divided. */
export interface FlowItem {
  top: number
  bottom: number
  /** Numbers of the notes called in it, in order. */
  notes: number[]
  /** A new page begins with it. */
  startsPage: boolean
  /** No page ends after it: a heading, or a line that a heading's rule ties to the next. */
  staysWithNext: boolean
}

/** A note as lines, measured in the width it is printed in. */
export interface NoteLines {
  number: number
  /** Height of each line, with the space that belongs to it. */
  heights: number[]
}

/** What one page takes. */
export interface PagePlan {
  /** Items from `from` up to, not including, `to`. */
  from: number
  to: number
  notes: NotePlan[]
}

export interface NotePlan {
  number: number
  /** Lines from `from` up to, not including, `to`. */
  from: number
  to: number
}

/** The page that the browser lays out, in the terms of the plan. */
export interface PageFormat {
  /** Height of the type area. */
  height: number
  /** From the text to the first note. */
  separation: number
  /** Leading of the body, the measure of white space. */
  leading: number
}

export interface Box {
  left: number
  top: number
  right: number
  bottom: number
}

/** One finished page as it stands in the browser: what the audit reads. Positions are within the page. */
export interface SurveyedPage {
  number: number
  /** The type area. */
  area: Box
  /** The text on the page without the notes, less what kiyo generates and U+00AD. */
  text: string
  /** Everything on the page in the order in which it is painted, without ruby: furniture, text, notes. */
  paintedText: string
  /** The readings of ruby, which are painted after the line they belong to. */
  readings: string
  /** Around all that stands in the text; nothing on a page of notes only. */
  textBox: Box | null
  calls: number[]
  notes: SurveyedNote[]
  /** Excerpts of what stands beyond the type area. */
  outside: string[]
}

export interface SurveyedNote {
  number: number
  /** False for the rest of a note that began on an earlier page. */
  begins: boolean
  text: string
  box: Box
}

export interface Survey {
  /** Trim size in millimetres, from tokens.css. */
  trim: { width: number; height: number }
  pages: SurveyedPage[]
  milliseconds: { measure: number; plan: number; paginate: number; survey: number }
}

/** What Node hands to the browser's side. */
export interface LayoutRequest {
  firstPage: number
  /** Running heads: left (even) and right (odd) pages. */
  head: { even: string; odd: string }
  /** The style of sheets and furniture, without `@page`. */
  css: string
}
