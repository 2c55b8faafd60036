/** A part in the middle of a text is found if it is so long; shorter ones are anywhere by chance. */
const SHORTEST = 3

/**
 * Words of a manuscript, and the place in them where the last part was found: what follows it in the source mostly
 * follows it here, so that ten thousand paragraphs do not each search all of the words.
 */
export interface SearchedWords {
  readonly words: string
  near: number
}

/**
 * The words of a paragraph that are not in the manuscript as they follow each other.
 *
 * @param wanted    the paragraph's words, without spaces
 * @param searched  the manuscript's; its place moves behind each part that is found
 * @returns         in their order; empty if all are there
 */
export function missingParts(wanted: string, searched: SearchedWords): string[] {
  const parts: string[] = []
  let missing = ''
  for (let at = 0; at < wanted.length; ) {
    const length = takeFrom(wanted, at, searched)
    if (length > 0) {
      if (missing) parts.push(missing)
      missing = ''
      at += length
    } else missing += wanted[at++]
  }
  return missing ? [...parts, missing] : parts
}

/** How many characters from a place on are found, and 0 if too few. */
function takeFrom(wanted: string, at: number, searched: SearchedWords): number {
  const { words, near } = searched
  const rest = wanted.length - at
  let found = commonLength(wanted, at, words, near)
  let end = near + found
  if (found < Math.min(SHORTEST, rest)) {
    found = 0
    // Whatever begins with more of the text begins with less of it, so that one pass finds the longest
    const least = at === 0 ? 1 : Math.min(SHORTEST, rest)
    let index = words.indexOf(wanted.slice(at, at + least))
    while (index >= 0 && found < rest) {
      found = commonLength(wanted, at, words, index)
      end = index + found
      index = words.indexOf(wanted.slice(at, at + found + 1), index + 1)
    }
  }
  if (found > 0) searched.near = end
  return found
}

function commonLength(wanted: string, at: number, words: string, from: number): number {
  let length = 0
  while (at + length < wanted.length && wanted[at + length] === words[from + length]) length++
  return length
}
