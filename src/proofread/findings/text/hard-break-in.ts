import type { TextBlock } from '../list-blocks.js'

/** Two spaces or a backslash at the end of a line, or the element. */
const BREAK = /(?: {2,}|\\)\n|<br\s*\/?>/

/**
 * The first hard line break of a block.
 *
 * @param source  `article.md`
 * @returns       what is written before it, with its Markdown
 */
export function hardBreakIn({ position }: TextBlock, source: string): string | undefined {
  const written = source.slice(position?.start.offset ?? 0, position?.end.offset ?? 0)
  const found = BREAK.exec(written)
  return found ? written.slice(0, found.index) : undefined
}
