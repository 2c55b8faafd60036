/** How a number may stand before its note: `1 `, `1)`, `（1）`, `[1]`, `*1`, `注1`. */
const FORMS: readonly RegExp[] = [
  /^\s*(\d{1,4})[ \u3000]+(?=\S)/,
  /^\s*(\d{1,4})[)）]\s*(?=\S)/,
  /^\s*[(（](\d{1,4})[)）]\s*(?=\S)/,
  /^\s*[[〔［](\d{1,4})[\]〕］]\s*(?=\S)/,
  /^\s*[*＊※](\d{1,4})\s*(?=\S)/,
  /^\s*[注註](\d{1,4})[)）]?\s*(?=\S)/,
  /^\s*(\d{1,4})[.．]\s+(?=\S)/,
]

/** The beginning of a note. */
export interface NoteStart {
  number: number
  /** Where the note's text begins in its line. */
  at: number
}

/**
 * Find the lines that begin notes: those whose numbers, all written in one form, count up by one over the most lines.
 * A line of the text that happens to begin with a number is in no such chain, or in a short one.
 *
 * @param lines  all lines that may belong to notes, in order
 * @returns      index of the line → its note
 */
export function findNoteStarts(lines: readonly { text: string }[]): Map<number, NoteStart> {
  let best = new Map<number, NoteStart>()
  for (const form of FORMS) {
    const chain = longestChain(lines, form)
    if (chain.size > best.size) best = chain
  }
  return best
}

interface Link {
  line: number
  number: number
  at: number
  length: number
  before: Link | undefined
}

function longestChain(lines: readonly { text: string }[], form: RegExp): Map<number, NoteStart> {
  const ends = new Map<number, Link>()
  let longest: Link | undefined
  for (const [line, { text }] of lines.entries()) {
    const match = form.exec(withRaisedDigits(text))
    if (!match) continue
    const number = Number(match[1])
    const before = ends.get(number - 1)
    // A chain begins with 1: an excerpt's first note may have another number, but so has any sentence
    const length = before ? before.length + 1 : number === 1 ? 1 : 0
    if (length === 0 || length < (ends.get(number)?.length ?? 0)) continue
    const link = { line, number, at: match[0].length, length, before }
    ends.set(number, link)
    if (length > (longest?.length ?? 0)) longest = link
  }
  const chain = new Map<number, NoteStart>()
  for (let link = longest; link; link = link.before)
    chain.set(link.line, { number: link.number, at: link.at })
  return chain
}

/** Numbers before notes may be raised as calls are; a mark takes a place in the text, so it becomes a space. */
function withRaisedDigits(text: string): string {
  return text.replace(/[\ufdd9\ufdda]/g, ' ')
}
