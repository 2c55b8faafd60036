import { isSameText } from '../../../model/text-place.js'
import type { TextBlock } from '../list-blocks.js'
import { isJapanese } from './japanese.js'
import { type Spot, textRule } from './text-rule.js'

const ENDED = /[。．.！？!?…‥][」』）)\]］〕”’»"“]*$/u
/** What an editor lets stand: a colon before what follows, a dash, an address. */
const GOES_ON = /[：:―—]$|x{8,}[)>）]?$/
/** A paragraph that is as a whole in brackets or quotation marks ends with them. */
const ENCLOSED = /^[（(「『«“［[].*[）)」』»”］\]]$/su

export const missingFullStop = textRule(
  'missing-full-stop',
  'A paragraph or note that does not end may have lost its end.',
  ({ blocks }) => {
    const open = (block: TextBlock) =>
      !ENDED.test(block.text.trim()) && !GOES_ON.test(block.text.trim()) && !ENCLOSED.test(block.text.trim())
    const notes = blocks.filter(
      (block, index) =>
        block.place.note !== undefined && !block.isQuoted && !goesOn(block, blocks[index + 1]),
    )
    // Some journals end no note with a stop
    const doNotesEnd = notes.filter(open).length * 3 <= notes.length
    return blocks.flatMap((block, index): Spot[] => {
      // What has no position comes from the front matter
      if (block.isQuoted || !block.position || block.element !== 'p' || !open(block)) return []
      const next = blocks[index + 1]
      if (block.place.note !== undefined ? !doNotesEnd : false) return []
      // What introduces a quotation, a list or a table may end in any way
      if (next && goesOn(block, next) && (next.isQuoted || /^(?:li|t[dh]|caption)$/.test(next.element)))
        return []
      const text = block.text.trimEnd()
      if (!/\p{L}.*\p{L}.*\p{L}/su.test(text)) return []
      return [
        {
          block,
          index: text.length - 1,
          length: 1,
          reason: `The ${block.place.note !== undefined ? 'note' : 'paragraph'} ends with “…${text.slice(-8)}”, without a full stop`,
          remedy: isJapanese(text.slice(-12)) ? 'Write “。”.' : 'Write a full stop.',
        },
      ]
    })
  },
)

/** Whether the text of a block goes on with another. */
function goesOn(block: TextBlock, next: TextBlock | undefined): boolean {
  return next !== undefined && isSameText(next.place, block.place)
}
