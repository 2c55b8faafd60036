import { type LogicalBox, type Rectangle, rectangleOf, type WritingMode } from './logical-box.js'

/** The properties of `styles/tokens.css` that are words, each with those that it may have. */
export const formatWords = {
  /** The edge at which the sheets are bound: left where lines run from left to right, right where they run down. */
  '--page-binding': ['left', 'right'],
  /** Placement of notes: at the foot of the page with their call, or after the section or the whole text. */
  '--note-placement': ['foot', 'section', 'article'],
  '--heading-align': ['start', 'center'],
  '--caption-align': ['start', 'center'],
  /** Where a summary after the text begins: on a page of its own, or below the text. */
  '--summary-starts': ['page', 'text'],
  /** Width of a table: what its content needs, or that of the text. */
  '--table-width': ['content', 'measure'],
  /** What leads from a title of an issue's contents to its authors and its page. */
  '--contents-leader': ['dotted', 'none'],
  /** Where an issue's colophon stands on its page. */
  '--colophon-place': ['foot', 'head'],
  /** How far the space of punctuation is reduced to take in one more character. */
  '--text-push-in': ['quarter', 'solid'],
  /** Which line of a paragraph may be alone at the foot or the head of a page: a long one of several lines, or none. */
  '--text-single-lines': ['long', 'none'],
  '--note-push-in': ['quarter', 'solid'],
} as const

export type Binding = (typeof formatWords)['--page-binding'][number]
export type NotePlacement = (typeof formatWords)['--note-placement'][number]

/** A journal's page, as `styles/tokens.css` declares it. */
export interface PageFormat {
  /** Trim size in millimetres. */
  trim: { width: number; height: number }
  writingMode: WritingMode
  binding: Binding
  notePlacement: NotePlacement
}

/** The margins at the binding and away from it. */
export interface Margins {
  inner: number
  outer: number
}

/**
 * The side of a spread that a page is on. Page 1 is a recto, the front of a leaf: on the right where leaves are bound at
 * the left.
 */
export function sideOfPage(number: number, binding: Binding): 'left' | 'right' {
  const isRecto = number % 2 !== 0
  return isRecto === (binding === 'left') ? 'right' : 'left'
}

/** Margins that differ by less are the same, in CSS pixels: the browser keeps lengths in 1/64 pixel. */
const SAME_MARGIN = 0.02

/** The margin at the left of a page, which has its inner margin at the binding. */
export function leftMargin({ inner, outer }: Margins, number: number, binding: Binding): number {
  if (Math.abs(inner - outer) < SAME_MARGIN) return inner
  return sideOfPage(number, binding) === 'right' ? inner : outer
}

/** CSS pixels in a millimetre. */
const PIXELS_PER_MM = 96 / 25.4

/** A box on a page of a format as a rectangle of its paper, in CSS pixels. */
export function rectangleOnPage(box: LogicalBox, { trim, writingMode }: PageFormat): Rectangle {
  return rectangleOf(box, trim.width * PIXELS_PER_MM, writingMode)
}
