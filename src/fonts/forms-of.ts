import { Blob, Buffer, Face, Feature, Font, shape } from 'harfbuzzjs'
import type { FontFile } from '../model/typeface.js'
import { readUnicodeRange } from './unicode-range.js'

/** Whether the font files of a text have forms of their own for each of its characters. */
export type HasForms = (text: string, feature: string) => boolean

/**
 * Make a function that says whether a text has the forms of an OpenType feature, as figures have superiors by `sups`.
 *
 * @param files  the first that has a character draws it
 * @see OpenType Specification, "Registered features"
 */
export function formsOf(files: readonly FontFile[]): HasForms {
  const fonts = files.map(({ bytes, range }) => ({
    font: new Font(new Face(new Blob(bytes))),
    covers: readUnicodeRange(range),
  }))
  return (text, feature) =>
    [...text].every((character) => {
      const point = character.codePointAt(0) ?? 0
      const drawn = fonts.find(({ font, covers }) => covers(point) && font.nominalGlyph(point) !== undefined)
      return drawn !== undefined && glyphOf(drawn.font, character) !== glyphOf(drawn.font, character, feature)
    })
}

function glyphOf(font: Font, character: string, feature?: string): number | undefined {
  const buffer = new Buffer()
  buffer.addText(character)
  buffer.guessSegmentProperties()
  shape(font, buffer, feature ? [Feature.fromString(feature) ?? []].flat() : [])
  return buffer.getGlyphInfos()[0]?.codepoint
}
