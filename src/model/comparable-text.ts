/**
 * White space, hyphenation points, and characters that only say how others are drawn; and the tatweel, whose stroke a
 * typeface also draws by itself between Arabic letters.
 */
const UNSEEN = /[\s\p{Default_Ignorable_Code_Point}\u0640]/gu
/** Letters that are not drawn in the order in which they are written: from right to left, or a vowel before its consonant. */
const REORDERED = String.raw`\p{Script=Hebrew}\p{Script=Arabic}\p{Script=Syriac}\p{Script=Devanagari}\p{Script=Bengali}\p{Script=Tamil}\p{Script=Thai}`
const ANY_REORDERED = new RegExp(`[${REORDERED}]`, 'u')

/** A stretch from the first such letter to the last, with what may be drawn on the other side of it. */
const STRETCH = new RegExp(
  `[\\p{P}\\p{S}\\p{N}\\p{M}]*[${REORDERED}](?:[${REORDERED}\\p{P}\\p{S}\\p{N}\\p{M}])*`,
  'gu',
)
/** Brackets are drawn as each other from right to left. */
const CLOSING = new Map([
  [')', '('],
  [']', '['],
  ['}', '{'],
  ['»', '«'],
  ['›', '‹'],
  ['>', '<'],
])

/** Whether a text has letters that are not drawn in the order in which they are written. */
export function isDrawnReordered(text: string): boolean {
  return ANY_REORDERED.test(text)
}

/**
 * Bring a text into a form in which an edition is the same as the manuscript, whichever way it was read: without what is
 * not seen, and with the characters of each stretch that is not drawn in the order of writing in an order of their own.
 */
export function comparableText(text: string): string {
  const seen = text.replace(UNSEEN, '')
  if (!ANY_REORDERED.test(seen)) return seen
  return seen.replace(STRETCH, (stretch) =>
    [...stretch]
      .map((character) => CLOSING.get(character) ?? character)
      .sort()
      .join(''),
  )
}
