import { textRule } from './text-rule.js'

export const spaceBeforeNoteCall = textRule('space-before-note-call', ({ blocks }) =>
  blocks.flatMap((block) =>
    block.calls.flatMap(({ offset, note }) => {
      const space = /[ \u3000]+$/.exec(block.text.slice(0, offset))?.[0] ?? ''
      if (space === '' || offset === space.length) return []
      return [{ block, index: offset - space.length, length: space.length, data: { note } }]
    }),
  ),
)
