import { diffChars } from 'diff'
import type { Point } from 'unist'
import { location } from 'vfile-location'
import type { TextBlock } from './list-blocks.js'

/** Number of edits beyond which two texts are not aligned, and the first line of the block is used. */
const MOST_EDITS = 4000

/** Alignments of blocks by source and text: most blocks outlast an edit. */
export interface Alignments {
  /** Of the source before. */
  before: ReadonlyMap<string, readonly number[]>
  /** Takes those of this source. */
  now: Map<string, readonly number[]>
}

/**
 * Make a function that finds where a character of a block was written.
 *
 * @param source      `article.md`, with LF line ends
 * @param alignments  are known and kept
 * @returns           block and offset into its text → point in the source; undefined for a block that is in no source
 */
export function alignSource(
  source: string,
  { before, now }: Alignments = { before: new Map(), now: new Map() },
): (block: TextBlock, offset: number) => Point | undefined {
  const { toPoint } = location(source)
  const aligned = new Map<TextBlock, readonly number[]>()
  return (block, offset) => {
    const from = block.position?.start.offset
    const to = block.position?.end.offset
    if (from === undefined || to === undefined) return undefined
    let offsets = aligned.get(block)
    if (!offsets) {
      const written = source.slice(from, to)
      const key = JSON.stringify([written, block.text])
      offsets = now.get(key) ?? before.get(key) ?? align(written, block.text)
      now.set(key, offsets)
      aligned.set(block, offsets)
    }
    return toPoint(from + (offsets[offset] ?? offsets.at(-1) ?? 0))
  }
}

/**
 * Find where each character of a text is in its source, Markdown markup included. Generated text, such as that of a
 * citation, is at its citation key.
 *
 * @returns  an offset into the source for each character, ascending
 */
function align(source: string, text: string): number[] {
  const offsets: number[] = []
  let at = 0
  const edits = diffChars(source, text, { maxEditLength: MOST_EDITS })
  for (const { value, added, removed } of edits ?? []) {
    if (removed) at += value.length
    else {
      for (let index = 0; index < value.length; index++)
        offsets.push(added ? Math.max(0, at - 1) : at + index)
      if (!added) at += value.length
    }
  }
  return offsets
}
