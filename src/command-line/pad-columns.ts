import { textWidth } from './text-width.js'

/**
 * Fill a text up with spaces to a width in columns of a terminal, where a full-width character takes two.
 *
 * @returns  the text as it is where it is broader
 */
export function padColumns(text: string, width: number): string {
  return text + ' '.repeat(Math.max(0, width - textWidth(text)))
}

/** Columns that the broadest of some texts takes. */
export function columnsOf(texts: readonly string[]): number {
  return Math.max(0, ...texts.map(textWidth))
}
