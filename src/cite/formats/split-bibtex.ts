/** An entry of a BibTeX file as it is written. */
export interface WrittenEntry {
  /** In small letters: `book`. */
  type: string
  /** As the article cites it; empty where the entry has none. */
  key: string
  /** Offset of its `@` in the file. */
  offset: number
  /** From its `@` to its last brace. */
  text: string
  /** Whether its braces close. */
  isClosed: boolean
}

const HEAD = /(?<![\p{L}\p{N}_.+-])@\s*([A-Za-z]+)\s*([{(])/gu
/** An entry begins a line; inside of another it says that the other was never closed. */
const NEXT = /^[ \t]*@[A-Za-z]+\s*[{(]\s*[^\s{}="#,]+\s*,/my

/**
 * Split a BibTeX file into its entries. Text between entries is a comment, as is a line that begins with `%`; an entry
 * whose braces do not close ends where the next begins.
 *
 * @param text  the whole file
 * @returns     the entries that are sources; and the texts of `@string` and `@preamble`, which others need
 */
export function splitBibtex(text: string): { entries: WrittenEntry[]; definitions: string[] } {
  const entries: WrittenEntry[] = []
  const definitions: string[] = []
  HEAD.lastIndex = 0
  for (let match = HEAD.exec(text); match; match = HEAD.exec(text)) {
    const { index } = match
    const lineStart = text.lastIndexOf('\n', index) + 1
    if (/^\s*%/.test(text.slice(lineStart, index))) continue
    const type = (match[1] ?? '').toLowerCase()
    const { end, isClosed } = endOf(text, HEAD.lastIndex, match[2] === '(' ? ')' : '}')
    const own = text.slice(index, end)
    HEAD.lastIndex = end
    if (type === 'comment') continue
    if (type === 'string' || type === 'preamble') {
      if (isClosed) definitions.push(own)
      continue
    }
    const [, key = ''] = /^@\s*[A-Za-z]+\s*[{(]\s*([^,{}="\n]*?)\s*(?:[,})]|$)/.exec(own) ?? []
    entries.push({ type, key, offset: index, text: own, isClosed })
  }
  return { entries, definitions }
}

/** @param from  after the entry's opening brace */
function endOf(text: string, from: number, closing: string): { end: number; isClosed: boolean } {
  let depth = 0
  let isQuoted = false
  for (let at = from; at < text.length; at++) {
    const character = text[at]
    if (character === '\\') at++
    else if (character === '{') depth++
    // A value in quotation marks may hold the parenthesis that closes the entry
    else if (character === '"' && depth === 0 && closing === ')') isQuoted = !isQuoted
    else if (depth === 0 && !isQuoted && character === closing) return { end: at + 1, isClosed: true }
    else if (character === '}') depth--
    else if (character === '\n') {
      NEXT.lastIndex = at + 1
      if (NEXT.test(text)) return { end: at + 1, isClosed: false }
    }
  }
  return { end: text.length, isClosed: false }
}
