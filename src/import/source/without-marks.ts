/** Marks that carry a value up to `end`, readings, and all other marks. */
const ALL = /[\ufdd0-\ufdd2][^\ufdd3]*\ufdd3|\ufdd5[^\ufdd6]*\ufdd6|[\ufdd0-\ufdef]/g

/** The text that a reader sees: without marks, calls and readings. */
export function withoutMarks(text: string): string {
  return text.replace(ALL, '')
}
