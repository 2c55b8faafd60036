import type { WordBlock } from '../docx/word-document.js'
import { type InlineWriter, writeInline } from './write-inline.js'

/**
 * Write the content of a cell or a note, a line for each paragraph; rows of a table in it are lines, their cells apart
 * by a full-width space.
 *
 * @returns  text with marks; no line is empty
 */
export function writeBlocksAsLines(blocks: readonly WordBlock[], writer: InlineWriter): string[] {
  return blocks.flatMap((block) => {
    if (block.kind === 'table') {
      return block.rows
        .map((row) =>
          row.map(({ blocks: inner }) => writeBlocksAsLines(inner, writer).join(' ')).join('\u3000'),
        )
        .filter((line) => line.trim() !== '')
    }
    const boxes = block.content.flatMap((one) =>
      one.type === 'box' ? writeBlocksAsLines(one.blocks, writer) : [],
    )
    const text = writeInline(block.content, writer)
    const { label } = block
    const mark = label?.isBullet
      ? '・'
      : label && /\w$/.test(label.text)
        ? `${label.text} `
        : (label?.text ?? '')
    return text === '' ? boxes : [mark + text, ...boxes]
  })
}
