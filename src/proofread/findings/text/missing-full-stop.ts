import { isSameText } from '../../../model/text-place.js'
import type { TextBlock } from '../list-blocks.js'
import { isJapanese } from './japanese.js'
import { textRule } from './text-rule.js'

const ENDED = /[。．.！？!?…‥][」』）)\]］〕”’»"“]*$/u
/** Ends that need no full stop: a colon before what follows, a dash, an address. */
const GOES_ON = /[：:―—]$|x{8,}[)>）]?$/
/** A paragraph that is as a whole in brackets or quotation marks ends with them. */
const ENCLOSED = /^[（(「『«“［[].*[）)」』»”］\]]$/su

/** In characters. */
const LONGEST_SIGNATURE = 20
/** A date at the end of a line, with the comma before it. */
const DATE =
  /[、，,]?[\d〇一二三四五六七八九十元]+(?:年(?:[\d〇一二三四五六七八九十]+月(?:[\d〇一二三四五六七八九十]+日)?)?|(?:[./．]\d+){2})$/u

/** A heading, an item or a row that was meant and is not read, which `leftover-markup` tells: it wants no full stop. */
const UNREAD = /^[ \t\u3000]*(?:[#＃]|[|｜]|[－＊＋・]|[-*+]\u3000|[:：]{3})/u

/** A line that is all in strong emphasis stands for a heading. */
const STRONG = /^(?:\*\*|__)(?!\s)[^*_\n]+(?:\*\*|__)$/u

export const missingFullStop = textRule('missing-full-stop', ({ blocks, source }) => {
  const open = (block: TextBlock) =>
    !ENDED.test(block.text.trim()) && !GOES_ON.test(block.text.trim()) && !ENCLOSED.test(block.text.trim())
  const notes = blocks.filter(
    (block, index) => isOfNote(block) && !block.isQuoted && !goesOn(block, blocks[index + 1]),
  )
  // Some journals end no note with a stop
  const doNotesEnd = notes.filter(open).length * 3 <= notes.length
  return blocks.flatMap((block, index) => {
    // What has no position comes from the front matter
    if (block.isQuoted || !block.position || block.element !== 'p' || !open(block)) return []
    const { start, end } = block.position
    if (UNREAD.test(block.text) || STRONG.test(source.slice(start.offset, end.offset).trim())) return []
    const next = blocks[index + 1]
    if (isOfNote(block) && !doNotesEnd) return []
    // What introduces a quotation, a list or a table may end in any way
    if (next && goesOn(block, next) && (next.isQuoted || /^(?:li|t[dh]|caption)$/.test(next.element)))
      return []
    const text = block.text.trimEnd()
    if (!/\p{L}.*\p{L}.*\p{L}/su.test(text) || (!isOfNote(block) && isSignature(text))) return []
    return [
      {
        block,
        index: text.length - 1,
        length: 1,
        data: {
          of: isOfNote(block) ? ('note' as const) : ('paragraph' as const),
          end: text.slice(-8),
          isJapanese: isJapanese(text.slice(-12)),
        },
      },
    ]
  })
})

/**
 * Whether a paragraph is a name or a date on a line of its own, and no sentence: a few characters of Japanese without
 * punctuation, except before and in a date, that end with no verb, adjective or particle.
 */
function isSignature(text: string): boolean {
  const name = text.replace(DATE, '')
  return (
    isJapanese(text) &&
    [...text].length <= LONGEST_SIGNATURE &&
    !/[。．.！？!?、，,]|\p{Script=Hiragana}$/u.test(name)
  )
}

function isOfNote({ place }: TextBlock): boolean {
  return place.note !== undefined
}

/** Whether the text of a block goes on with another. */
function goesOn(block: TextBlock, next: TextBlock | undefined): boolean {
  return next !== undefined && isSameText(next.place, block.place)
}
