import { Blob, Buffer, Face, Font, shape, Variation } from 'harfbuzzjs'
import { readUnicodeRange } from '../../../fonts/unicode-range.js'
import type { FontFile } from '../../../model/typeface.js'

/** Text as outlines, so that it looks alike wherever it is drawn. */
export interface OutlinedText {
  /** In ems. */
  width: number
  /** Path data for an em of 1, the baseline at 0, downwards positive. */
  paths: { data: string; x: number; scale: number }[]
}

/**
 * Load font files to draw text with.
 *
 * @param files  the first that is used for a character and has it draws it
 * @returns      outlines of a line of text
 */
export function loadOutlines(files: readonly FontFile[]): (text: string) => OutlinedText {
  const fonts = files.map(({ bytes, range, axes = {} }) => {
    const face = new Face(new Blob(bytes))
    const font = new Font(face)
    font.setVariations(Object.entries(axes).map(([tag, value]) => new Variation(tag, value)))
    return { font, perEm: face.upem, covers: readUnicodeRange(range) }
  })
  const fontOf = (character: string) => {
    const point = character.codePointAt(0) ?? 0
    return fonts.find(({ font, covers }) => covers(point) && font.nominalGlyph(point)) ?? fonts.at(-1)
  }
  return (text) => {
    const line: OutlinedText = { width: 0, paths: [] }
    let run = ''
    let current: ReturnType<typeof fontOf>
    const draw = (): void => {
      if (!current || run === '') return
      const { font, perEm } = current
      const buffer = new Buffer()
      buffer.addText(run)
      buffer.guessSegmentProperties()
      buffer.setLanguage('ja')
      shape(font, buffer)
      for (const { codepoint, xAdvance = 0 } of buffer.getGlyphInfosAndPositions()) {
        const data = font.glyphToPath(codepoint)
        if (data) line.paths.push({ data, x: line.width, scale: 1 / perEm })
        line.width += xAdvance / perEm
      }
    }
    for (const character of text) {
      // Marks and selectors stay with their base.
      const next = /^[\p{M}\p{Variation_Selector}]$/u.test(character) ? current : fontOf(character)
      if (next !== current) {
        draw()
        run = ''
        current = next
      }
      run += character
    }
    draw()
    return line
  }
}
