import type { TextBlock } from '../list-blocks.js'
import { type Spot, textRule } from './text-rule.js'

const IBID = /^(?:同上|同前|同書|同論文|Там же|Ibid|ibid)/u
/** A note that names a source has a title, a page, an archive's shelf mark or a reference to one. */
const SOURCE =
  /[『「«“]|(?:頁|葉)|(?:С|с|C|c|pp?|ф|л|no|vol|Т|№)\.?\s?\d|(?:1[5-9]|20)\d\d|同上|同前|Там же|Ibid|前掲|Указ/u
/** Between two sources of one note. */
const SEPARATOR = /[；;]/u

export const unclearIbid = textRule(
  'unclear-ibid',
  '同上, Там же and Ibid. mean the one source of the note before; after none or several the reader cannot tell which.',
  ({ blocks }) => {
    const notes = new Map<number, TextBlock[]>()
    for (const block of blocks) {
      const { note } = block.place
      if (note !== undefined) notes.set(note, [...(notes.get(note) ?? []), block])
    }
    return [...notes].flatMap(([number, [first]]): Spot[] => {
      const found = first && IBID.exec(first.text)?.[0]
      if (!found) return []
      const previous = (notes.get(number - 1) ?? []).map(({ text }) => text).join('\n')
      const reason =
        number === 1
          ? 'no note stands before it'
          : !SOURCE.test(previous)
            ? `note ${number - 1} names no source`
            : SEPARATOR.test(previous)
              ? `note ${number - 1} names several sources`
              : undefined
      if (!reason) return []
      return [
        {
          block: first,
          index: 0,
          length: found.length,
          reason: `“${found}” in note ${number} has nothing certain to stand for: ${reason}`,
          remedy: 'Write the short title.',
        },
      ]
    })
  },
)
