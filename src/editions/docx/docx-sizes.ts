/** Sizes of the text of a Word document, in half points. */
export const SIZES = { text: 21, title: 32, subtitle: 24, heading: 24, notes: 18 } as const
