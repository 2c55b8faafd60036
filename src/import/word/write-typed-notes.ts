import { asPlain } from '../docx/as-plain.js'
import type { Inline } from '../docx/word-document.js'
import type { DraftNote } from '../manuscript/draft.js'
import type { Decisions } from '../report/decisions.js'
import type { CitedWorks } from './cited-works.js'
import type { TypedNotes } from './find-typed-notes.js'
import { writeInline } from './write-inline.js'

/** Write notes that were typed as a list, without the numbers that they begin with. */
export function writeTypedNotes({ notes }: TypedNotes, works: CitedWorks, decisions: Decisions): DraftNote[] {
  return notes.map(({ number, length, paragraphs }) => {
    const comments: string[] = []
    const writer = {
      call: () => '',
      citation: ({ citation, printed }: Extract<Inline, { type: 'citation' }>) =>
        works.citation(citation, asPlain(printed)),
      remark: (author: string, text: string) => comments.push(author ? `${author}: ${text}` : text),
      unusable: (file: string) => comments.push(file),
      areDigitsCalls: false,
    }
    const texts = paragraphs.map(({ paragraph }, index) => {
      const content = index === 0 ? withoutStart(paragraph.content, length) : paragraph.content
      return decisions.marksAt(paragraph.place) + writeInline(content, writer)
    })
    return { number, page: 0, paragraphs: texts, ...(comments.length > 0 ? { comments } : {}) }
  })
}

/** Take characters from the beginning, after white space. */
function withoutStart(content: readonly Inline[], length: number): Inline[] {
  let rest = length
  let hasBegun = false
  return content.flatMap((inline): Inline[] => {
    if (inline.type !== 'text' || (hasBegun && rest === 0)) return [inline]
    const own = hasBegun ? inline.value : inline.value.trimStart()
    if (own === '') return []
    hasBegun = true
    const value = own.slice(rest)
    rest = Math.max(0, rest - own.length)
    return value === '' ? [] : [{ ...inline, value }]
  })
}
