/** How a number may be written before its note: `1 `, `1)`, `（1）`, `[1]`, `*1`, `注1`. */
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

/** Numbers that may be missing between two that were found, and what a gap takes from a chain's weight. */
const MOST_MISSING = 4
const GAP_WEIGHT = 0.6

/**
 * Find the lines that begin notes: those whose numbers, all written in one form, count up over the most lines. A line of
 * the text that happens to begin with a number is in no such chain, or in a short one. Numbers that are missing are then
 * looked for between their neighbours in any form, as where `62「` has no space.
 *
 * @param lines  all lines that may belong to notes, in order
 * @returns      index of the line → its note
 */
export function findNoteStarts(lines: readonly { text: string }[]): Map<number, NoteStart> {
  let best: Link | undefined
  for (const form of FORMS) {
    const chain = longestChain(lines, form)
    if ((chain?.weight ?? 0) > (best?.weight ?? 0)) best = chain
  }
  const starts = new Map<number, NoteStart>()
  for (let link = best; link; link = link.before) {
    starts.set(link.line, { number: link.number, at: link.at })
    const { before } = link
    if (!before) continue
    let from = before.line
    for (let number = before.number + 1; number < link.number; number++) {
      const found = findAny(lines, number, from, link.line)
      if (!found) continue
      starts.set(found.line, { number, at: found.at })
      from = found.line
    }
  }
  return new Map([...starts].sort(([a], [b]) => a - b))
}

/** The one line between two that begins with a number, whatever follows it. */
function findAny(
  lines: readonly { text: string }[],
  number: number,
  from: number,
  until: number,
): { line: number; at: number } | undefined {
  const form = new RegExp(`^\\s*[*＊(（[〔]?${number}(?!\\d|[年月日頁号巻])[)）\\]〕.．]?\\s*(?=\\S)`)
  const found: { line: number; at: number }[] = []
  for (let line = from + 1; line < until; line++) {
    const match = form.exec(withRaisedDigits(lines[line]?.text ?? ''))
    if (match) found.push({ line, at: match[0].length })
  }
  return found.length === 1 ? found[0] : undefined
}

interface Link {
  line: number
  number: number
  at: number
  weight: number
  before: Link | undefined
}

function longestChain(lines: readonly { text: string }[], form: RegExp): Link | undefined {
  const ends = new Map<number, Link>()
  let longest: Link | undefined
  for (const [line, { text }] of lines.entries()) {
    const match = form.exec(withRaisedDigits(text))
    if (!match) continue
    const number = Number(match[1])
    // A chain begins with 1: an excerpt's first note may have another number, but so has any sentence
    let link: Link | undefined =
      number === 1 ? { line, number, at: match[0].length, weight: 1, before: undefined } : undefined
    for (let missing = 0; missing <= MOST_MISSING; missing++) {
      const before = ends.get(number - 1 - missing)
      const weight = (before?.weight ?? 0) + 1 - missing * GAP_WEIGHT
      if (before && weight > (link?.weight ?? 0)) link = { line, number, at: match[0].length, weight, before }
    }
    if (!link || link.weight < (ends.get(number)?.weight ?? 0)) continue
    ends.set(number, link)
    if (link.weight > (longest?.weight ?? 0)) longest = link
  }
  return longest
}

/** Numbers before notes may be raised as calls are; a mark takes a place in the text, so it becomes a space. */
function withRaisedDigits(text: string): string {
  return text.replace(/[\ufdd9\ufdda]/g, ' ')
}
