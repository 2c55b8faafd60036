/** Characters that are a ligature or a joined form of others, which a font's rules make of the others, too. */
const LIGATURE = /[\ufb00-\ufb17\ufb50-\ufdff\ufe70-\ufefc]/u

/**
 * Divide characters into sets in which no two share a glyph.
 *
 * A PDF's text is read back from its glyphs: where 〜 and ～ are one glyph, one of them reads as the other, and the f and i
 * of a word read as the character ﬁ. Each set becomes a font file of its own.
 *
 * @param glyphOf     gives the glyph of a character; `undefined` for a character that the font lacks
 * @param characters  what the article needs
 * @returns           the sets, the first and largest first; one set for most articles
 */
export function separateGlyphs(
  glyphOf: (character: string) => number | undefined,
  characters: Iterable<string>,
): Set<string>[] {
  const sets: Set<string>[] = []
  const glyphs: Set<number>[] = []
  // All ligatures come after the letters that they are made of.
  for (const character of [...characters].sort()) {
    const id = glyphOf(character)
    if (id === undefined) continue
    const from = LIGATURE.test(character) ? Math.min(1, sets.length) : 0
    // Spaces all look alike, and comparisons of text do not distinguish them.
    const index = /\s|\u00ad/u.test(character)
      ? 0
      : glyphs.findIndex((taken, set) => set >= from && !taken.has(id))
    const at = index < 0 ? sets.length : index
    sets[at] ??= new Set()
    glyphs[at] ??= new Set()
    sets[at].add(character)
    glyphs[at].add(id)
  }
  return sets
}
