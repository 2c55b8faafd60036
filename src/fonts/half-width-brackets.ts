import { Blob, Buffer, Face, Feature, Font, shape } from 'harfbuzzjs'
import { CharacterClass, characterClass } from '../compose/character-class.js'
import { addPositioning, type GlyphPositioning } from './add-positioning.js'
import { readSfnt, writeSfnt } from './sfnt-tables.js'

/** The feature that sets full-width punctuation half an em wide. */
const HALF_WIDTH = 'halt'
const JAPANESE = 'ja'

/**
 * Give a font the feature `halt` for its brackets where its maker did not: note calls such as （1） are set by it, and
 * would else have the white halves of their parentheses around them.
 *
 * A bracket is moved by what is cut off on its white side; one whose ink is not in the half that Japanese faces have it
 * in, as in faces for Taiwan, is moved to the middle of its half em.
 *
 * @param font        TrueType
 * @param characters  that it was cut down to
 * @returns           the font itself where it has no wide bracket, or the feature
 * @see OpenType Specification, "Registered features", "halt"; JLREQ, 3.1.2 "Positioning of Punctuation Marks"
 */
export function withHalfWidthBrackets(font: Uint8Array, characters: ReadonlySet<string>): Uint8Array {
  const brackets = [...characters].filter((character) => isBracket(character))
  if (brackets.length === 0) return font
  const face = new Face(new Blob(font))
  const drawn = new Font(face)
  const positionings = new Map<number, GlyphPositioning>()
  for (const bracket of brackets) {
    const usual = shapeOne(drawn, bracket)
    if (!usual || 2 * usual.advance <= face.upem) continue
    if (shapeOne(drawn, bracket, HALF_WIDTH)?.advance !== usual.advance) continue
    positionings.set(usual.glyph, halfOf(drawn, usual, bracket, face.upem / 2))
  }
  if (positionings.size === 0) return font
  const tables = new Map(readSfnt(font))
  const added = addPositioning(tables.get('GPOS'), HALF_WIDTH, positionings)
  return added ? writeSfnt(tables.set('GPOS', added)) : font
}

function isBracket(character: string): boolean {
  const of = characterClass(character, JAPANESE)
  return of === CharacterClass.openingBracket || of === CharacterClass.closingBracket
}

interface ShapedGlyph {
  glyph: number
  advance: number
}

function shapeOne(font: Font, character: string, feature?: string): ShapedGlyph | undefined {
  const buffer = new Buffer()
  buffer.addText(character)
  buffer.guessSegmentProperties()
  buffer.setScript('Hira')
  buffer.setLanguage(JAPANESE)
  shape(font, buffer, feature ? [Feature.fromString(feature) ?? []].flat() : [])
  const [one] = buffer.getGlyphInfosAndPositions()
  return one && { glyph: one.codepoint, advance: one.xAdvance ?? 0 }
}

/** How a glyph is set half an em wide. */
function halfOf(
  font: Font,
  { glyph, advance }: ShapedGlyph,
  bracket: string,
  half: number,
): GlyphPositioning {
  const isOpening = characterClass(bracket, JAPANESE) === CharacterClass.openingBracket
  const placement = isOpening ? half - advance : 0
  const { xBearing = 0, width = 0 } = font.glyphExtents(glyph) ?? {}
  const fits = xBearing + placement >= 0 && xBearing + width + placement <= half
  return {
    placement: Math.round(fits ? placement : half / 2 - (xBearing + width / 2)),
    advance: Math.round(half - advance),
  }
}
