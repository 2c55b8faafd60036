import type { FindingData } from '../../../messages/findings/say-found.js'
import type { TextBlock } from '../list-blocks.js'
import { textRule } from './text-rule.js'

const IBID = /^(?:同上|同前|同書|同論文|Там же|Ibid|ibid)/u
/** A note that names a source has a title, a page, an archive's shelf mark or a reference to one. */
const SOURCE =
  /[『「«“]|(?:頁|葉)|(?:С|с|C|c|pp?|ф|л|no|vol|Т|№)\.?\s?\d|(?:1[5-9]|20)\d\d|同上|同前|Там же|Ibid|前掲|Указ/u
/** What separates two sources of one note. */
const SEPARATOR = /[；;]/u

export const unclearIbid = textRule('unclear-ibid', ({ blocks }) => {
  const notes = new Map<number, TextBlock[]>()
  for (const block of blocks) {
    const { note } = block.place
    if (note !== undefined) notes.set(note, [...(notes.get(note) ?? []), block])
  }
  return [...notes].flatMap(([note, [first]]) => {
    const found = first && IBID.exec(first.text)?.[0]
    if (!found) return []
    const previous = (notes.get(note - 1) ?? []).map(({ text }) => text).join('\n')
    const cause = causeOf(note, previous)
    return cause ? [{ block: first, index: 0, length: found.length, data: { found, note, cause } }] : []
  })
})

/** Why what begins a note refers to no one source of the note before it. */
function causeOf(note: number, previous: string): FindingData<'unclear-ibid'>['cause'] | undefined {
  if (note === 1) return 'first-note'
  if (!SOURCE.test(previous)) return 'no-source'
  return SEPARATOR.test(previous) ? 'several-sources' : undefined
}
