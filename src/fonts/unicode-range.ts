/**
 * Read a `unicode-range` as a test.
 *
 * @param range  as in `U+0020-00AA, U+2010`; every character is in an undefined one
 * @returns      whether a code point is in it
 * @see CSS Fonts 4, 4.5 "Character range: the unicode-range descriptor"
 */
export function readUnicodeRange(range: string | undefined): (point: number) => boolean {
  if (range === undefined) return () => true
  const parts = [...range.matchAll(/U\+([0-9A-F]+)(?:-([0-9A-F]+))?/gi)].map(([, from = '0', to = from]) => ({
    from: Number.parseInt(from, 16),
    to: Number.parseInt(to, 16),
  }))
  return (point) => parts.some(({ from, to }) => point >= from && point <= to)
}

/** Write characters as a `unicode-range`. */
export function writeUnicodeRange(characters: ReadonlySet<string>): string {
  return [...characters].map((character) => `U+${(character.codePointAt(0) ?? 0).toString(16)}`).join(', ')
}
