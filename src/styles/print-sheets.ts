/** The style sheets that a printed page is set by, in their order; the last is given to paged.js. */
export const printSheets = ['tokens.css', 'text.css', 'notes.css', 'print.css'] as const
