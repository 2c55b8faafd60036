import { withoutMarks } from '../source/without-marks.js'

const WORD = /[\p{sc=Latin}\p{sc=Cyrillic}\p{M}’']+(?:-[\p{sc=Latin}\p{sc=Cyrillic}\p{M}’']+)*/gu

/** The words of the source that are whole within a line, to compare a broken word with. */
export class Lexicon {
  readonly #counts = new Map<string, number>()
  /** Some broken words have U+00AD: then a true hyphen at a line's end is the author's. */
  readonly hasSoftHyphens: boolean

  /** @param lines  all lines of text and notes */
  constructor(lines: readonly string[]) {
    this.hasSoftHyphens = lines.some((line) => /\u00ad\s*$/.test(line))
    for (const line of lines) {
      const text = withoutMarks(line).replaceAll('\u00ad', '')
      for (const { 0: word, index } of text.matchAll(WORD)) {
        // What touches the line's edge may be a part of a word
        const isCut = /^\s*[-‐]\s*$/.test(text.slice(index + word.length)) || index === 0
        if (isCut) continue
        const key = word.toLowerCase()
        this.#counts.set(key, (this.#counts.get(key) ?? 0) + 1)
      }
    }
  }

  /** How often a word is in the source, in capitals or not. */
  count(word: string): number {
    return this.#counts.get(word.toLowerCase()) ?? 0
  }
}
