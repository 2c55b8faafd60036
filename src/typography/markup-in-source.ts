/** What a block may begin after, on its line: the marks of quotations, items and notes that it is in. */
const CONTAINERS = String.raw`^(?:[ \t>]|\[\^[^\]\s]+\]:|(?:[-*+]|\d{1,9}[.)])(?=[ \t]))*`

/**
 * What of a manuscript's source is written to be read and not to be printed: comments, addresses, names of notes and
 * directives, attributes, tags, numbers of lists. Each pattern is looked for by itself, and without the parser, which is
 * what the count of letters is to check; that a pattern takes in too much only makes the count less strict there.
 */
const MARKUP: readonly RegExp[] = [
  // The front matter; a comment, also one that never ends, which has a message of its own.
  /^---[ \t]*\n[\s\S]*?\n---[ \t]*(?:\n|$)/g,
  /<!--(?:[\s\S]*?-->|[\s\S]*$)/g,
  // An address after the words of a link, with its title; the label of a reference; the target of a label.
  /\]\([^\n]*?(?:\)|$)/gm,
  /\]\[[^\]\n]*\]/g,
  new RegExp(String.raw`${CONTAINERS}\[(?!\^)[^\]\n]+\]:[^\n]*(?:\n[ \t>]*["'(][^\n]*)?$`, 'gm'),
  // A note's name; a directive's, a mark's and a language's name and attributes.
  /\[\^[^\]\s]+\]:?/g,
  /:page\[[^\]\n]*\]/g,
  /:[A-Za-z][\w-]*(?=[[{])/g,
  new RegExp(String.raw`${CONTAINERS}:{3,}[^\n]*$`, 'gm'),
  /[\])]\{\s*(?:[a-z-]+\s*=[^{}]*)?\}/gi,
  // HTML, but no address in angle brackets, which is printed; character references.
  /<(?![a-z]+:\/\/)\/?[A-Za-z][^<>]*>/gi,
  /&#?\w{1,40};/g,
  // The numbers of a list's items, a fence with what it says of its language, the name of a caption.
  /^[ \t>]*(?:\[\^[^\]\s]+\]:[ \t>]*)?(?:(?:[-*+]|\d{1,9}[.)])(?:[ \t>]+|$))+/gm,
  new RegExp(`${CONTAINERS}(?:\`{3,}|~{3,})[^\\n]*$`, 'gm'),
  new RegExp(`${CONTAINERS}[Tt]able:`, 'gm'),
  /\{turned\}[ \t]*$/gm,
  // A source in running text.
  /@(?:\{[^{}\n]*\}|[^\s[\]{}()、。「」]+)(?: ?\[[^\]\n]*\])?/g,
]

/**
 * Mark what of a source is markup.
 *
 * @returns  for each code unit 1 if it is in markup
 */
export function markupIn(source: string): Uint8Array {
  const marked = new Uint8Array(source.length)
  for (const pattern of MARKUP) {
    for (const { index, 0: found } of source.matchAll(pattern)) marked.fill(1, index, index + found.length)
  }
  markCitations(source, marked)
  return marked
}

/** What is in brackets with an `@`: sources, which are printed by their data, and the words around them. */
function markCitations(source: string, marked: Uint8Array): void {
  const open: number[] = []
  let sign = -1
  for (let at = 0; at < source.length; at++) {
    const character = source[at]
    if (character === '@') sign = at
    else if (character === '[' || character === '［') open.push(at)
    else if (character === ']' || character === '］') {
      const start = open.pop()
      // A full-width bracket is counted as a letter.
      if (start !== undefined && sign > start) marked.fill(1, start, at + 1)
    } else if (character === '\n' && source[at + 1] === '\n') open.length = 0
  }
}
