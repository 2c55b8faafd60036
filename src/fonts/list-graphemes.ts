/** A character with the marks that combine with it. */
const CLUSTER = /\P{M}\p{M}*|\p{M}+/gu
/** Characters that need no glyph: white space, and what only says how others are drawn. */
const INVISIBLE = /[\s\p{Default_Ignorable_Code_Point}]/gu

/** What a text asks of its face: each of its characters, with its combining marks, that is drawn. */
export function listGraphemes(text: string): Iterable<string> {
  const drawn = text.replace(INVISIBLE, '')
  return /\p{M}/u.test(drawn) ? (drawn.match(CLUSTER) ?? []) : drawn
}
