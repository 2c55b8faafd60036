import { type Spot, textRule } from './text-rule.js'

export const spaceBeforeNoteCall = textRule(
  'space-before-note-call',
  'A note’s number touches the word it belongs to.',
  ({ blocks }) =>
    blocks.flatMap((block) =>
      block.calls.flatMap(({ offset, note }): Spot[] => {
        const space = /[ \u3000]+$/.exec(block.text.slice(0, offset))?.[0] ?? ''
        if (space === '' || offset === space.length) return []
        return [
          {
            block,
            index: offset - space.length,
            length: space.length,
            reason: `A space stands before the call of note ${note}`,
            remedy: 'Delete it.',
          },
        ]
      }),
    ),
)
