import { marks } from './marks.js'

/** Marks that carry a value up to `end`, readings, addresses, languages, Markdown, and all other marks. */
const ALL =
  /[\ufdd0-\ufdd2][^\ufdd3]*\ufdd3|\ufdd5[^\ufdd6]*\ufdd6|\ufde6[^\ufde7]*\ufde7|\ufde9[^\ufdea]*\ufdea|\ufdec[^\ufded]*\ufded|[\ufdd0-\ufdef]/g

/** The text that a reader sees: without marks, calls and readings. */
export function withoutMarks(text: string): string {
  return text.replaceAll(marks.lineBreak, ' ').replace(ALL, '')
}
