/**
 * Divide characters into sets in which no two share a glyph.
 *
 * A PDF's text is read back from its glyphs: where 〜 and ～ are one glyph, one of them reads as the other. Each set
 * becomes a font file of its own.
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
  for (const character of [...characters].sort()) {
    const id = glyphOf(character)
    if (id === undefined) continue
    // Spaces all look alike, and comparisons of text do not distinguish them.
    const index = /\s|\u00ad/u.test(character) ? 0 : glyphs.findIndex((taken) => !taken.has(id))
    const at = index < 0 ? sets.length : index
    sets[at] ??= new Set()
    glyphs[at] ??= new Set()
    sets[at].add(character)
    glyphs[at].add(id)
  }
  return sets
}
