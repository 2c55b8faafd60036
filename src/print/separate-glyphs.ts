/** The part of a font that says which glyph draws a character. */
export interface GlyphTable {
  hasGlyphForCodePoint(code: number): boolean
  glyphForCodePoint(code: number): { id: number }
}

/**
 * Divide characters into sets in which no two share a glyph.
 *
 * A PDF's text is read back from its glyphs: where 〜 and ～ are one glyph, one of them reads as the other. Each set
 * becomes a font file of its own.
 *
 * @param font        the whole font; characters it lacks are left out
 * @param characters  what the article needs
 * @returns           the sets, the first and largest first; one set for most articles
 */
export function separateGlyphs(font: GlyphTable, characters: Iterable<string>): Set<string>[] {
  const sets: Set<string>[] = []
  const glyphs: Set<number>[] = []
  for (const character of [...characters].sort()) {
    const code = character.codePointAt(0) ?? 0
    if (!font.hasGlyphForCodePoint(code)) continue
    const { id } = font.glyphForCodePoint(code)
    // Spaces all look alike and are not told apart in any text that is compared.
    const index = /\s|\u00ad/u.test(character) ? 0 : glyphs.findIndex((taken) => !taken.has(id))
    const at = index < 0 ? sets.length : index
    sets[at] ??= new Set()
    glyphs[at] ??= new Set()
    sets[at].add(character)
    glyphs[at].add(id)
  }
  return sets
}
