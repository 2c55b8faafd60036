import { Blob, Buffer, Face, Font, shape } from 'harfbuzzjs'

/**
 * Find out which glyphs of a font draw what, in Japanese text: signs may be drawn by another glyph there than elsewhere.
 *
 * @param bytes  a whole font file
 * @returns      the glyph that draws a character, nothing for a character that the font lacks
 */
export function glyphFinder(bytes: Uint8Array): (character: string) => number | undefined {
  const font = new Font(new Face(new Blob(bytes)))
  return (character) => {
    const nominal = font.nominalGlyph(character.codePointAt(0) ?? 0)
    if (!nominal || /\p{L}/u.test(character)) return nominal || undefined
    const buffer = new Buffer()
    buffer.addText(character)
    buffer.guessSegmentProperties()
    buffer.setScript('Hira')
    buffer.setLanguage('ja')
    shape(font, buffer)
    return buffer.getGlyphInfos()[0]?.codepoint
  }
}
