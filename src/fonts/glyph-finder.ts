import { Blob, Buffer, Face, Font, shape } from 'harfbuzzjs'
import { readSfnt, writeSfnt } from './sfnt-tables.js'

/** Tables of what glyphs look like, most of a font's bytes, which are not asked for. */
const OUTLINES: ReadonlySet<string> = new Set(['CFF ', 'CFF2', 'glyf', 'gvar', 'loca', 'VORG'])

/**
 * Make a function that finds the glyph of a character in Japanese text, where punctuation may have other glyphs than
 * elsewhere.
 *
 * @param bytes  a whole font file
 * @returns      index of the glyph; `undefined` for a character that the font lacks
 */
export function glyphFinder(bytes: Uint8Array): (character: string) => number | undefined {
  const font = new Font(new Face(new Blob(withoutOutlines(bytes))))
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

/** HarfBuzz copies what it is given. */
function withoutOutlines(bytes: Uint8Array): Uint8Array {
  return writeSfnt(new Map([...readSfnt(bytes)].filter(([tag]) => !OUTLINES.has(tag))))
}
