import type { TextBlock } from '../list-blocks.js'
import { listBrackets } from './list-brackets.js'

/** A title in a note, with what is written around it. */
export interface CitedTitle {
  block: TextBlock
  /** Offset of its opening mark, and length with both marks. */
  index: number
  length: number
  title: string
  /** `『` of a book or journal, `「` of an article. */
  mark: string
  /** The text of its citation before it and after it, up to the next citation. */
  before: string
  after: string
}

/** What separates two citations of a note. */
const SEPARATOR = /[；;。]/u

/** List the titles in Japanese quotation marks that the notes cite, in their order; titles within titles are not listed. */
export function listCitedTitles(blocks: readonly TextBlock[]): CitedTitle[] {
  return blocks
    .filter(({ place }) => place.note !== undefined)
    .flatMap((block) => {
      const pairs = listBrackets(block)
        .pairs.filter(({ open }) => /[「『]/.test(open.mark))
        .sort((a, b) => a.open.index - b.open.index)
      const outer = pairs.filter(
        ({ open }) => !pairs.some((one) => one.open.index < open.index && one.close.index > open.index),
      )
      return outer.map(({ open, close }): CitedTitle => {
        const before = block.text.slice(0, open.index)
        const after = block.text.slice(close.index + 1)
        return {
          block,
          index: open.index,
          length: close.index + 1 - open.index,
          title: block.text.slice(open.index + 1, close.index),
          mark: open.mark,
          before: before.split(SEPARATOR).at(-1) ?? '',
          after: after.split(SEPARATOR)[0] ?? '',
        }
      })
    })
}
