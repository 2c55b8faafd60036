import { Blob, Buffer, Face, Font, shape } from 'harfbuzzjs'

/** A typeface: its whole font file, and what it draws. */
export interface Typeface {
  bytes: Uint8Array
  /** Characters it is used for, as CSS writes a `unicode-range`; all where it is not given. */
  range?: string | undefined
}

/** Text as outlines, so that it looks alike wherever it is drawn. */
export interface OutlinedText {
  /** In ems. */
  width: number
  /** Path data for an em of 1, the baseline at 0, downwards positive. */
  paths: { data: string; x: number; scale: number }[]
}

/**
 * Load typefaces to draw text with.
 *
 * @param typefaces  the first that is used for a character and has it draws it
 * @returns          outlines of a line of text
 */
export function loadOutlines(typefaces: readonly Typeface[]): (text: string) => OutlinedText {
  const fonts = typefaces.map(({ bytes, range }) => {
    const face = new Face(new Blob(bytes))
    return { font: new Font(face), perEm: face.upem, covers: readRange(range) }
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

/** `U+0020-00AA, U+2010` as a test. */
function readRange(range: string | undefined): (point: number) => boolean {
  if (range === undefined) return () => true
  const parts = [...range.matchAll(/U\+([0-9A-F]+)(?:-([0-9A-F]+))?/gi)].map(([, from = '0', to = from]) => [
    Number.parseInt(from, 16),
    Number.parseInt(to, 16),
  ])
  return (point) => parts.some(([from = 0, to = 0]) => point >= from && point <= to)
}
