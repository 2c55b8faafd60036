/** Sizes of the text of a Word document, in half points. */
export const SIZES = { text: 21, title: 32, subtitle: 24, heading: 24, notes: 18 } as const

/**
 * The sheet of a Word document, A4 with margins of 30 mm, in twentieths of a point.
 * What the margins leave is the measure.
 */
export const DOCX_PAGE = { width: 11906, height: 16838, margin: 1701, measure: 11906 - 2 * 1701 } as const
