import type { PdfGlyph } from '../../pdf/read-pdf-glyphs.js'

/** Two glyphs that are nearer than this, in type sizes, are one that is drawn twice. */
const NEAR = 0.12

/**
 * Leave out the glyphs that are drawn a second time over themselves, as programs do to make them bold or to give them a
 * shadow.
 *
 * @param glyphs  of a page, in the order drawn
 */
export function withoutDoubles(glyphs: readonly PdfGlyph[]): PdfGlyph[] {
  const seen = new Map<string, PdfGlyph[]>()
  return glyphs.filter((glyph) => {
    const { text, x, right, y, size } = glyph
    if (!text.trim()) return true
    const step = Math.max(1, size)
    const [column, row] = [Math.floor(x / step), Math.floor(y / step)]
    const reach = Math.min(NEAR * size, (right - x) / 2)
    for (const dx of [-1, 0, 1]) {
      for (const dy of [-1, 0, 1]) {
        const others = seen.get(`${text} ${column + dx} ${row + dy}`) ?? []
        const isDouble = others.some(
          (other) =>
            Math.abs(other.x - x) < reach &&
            Math.abs(other.y - y) < NEAR * size &&
            Math.abs(other.size - size) < NEAR * size,
        )
        if (isDouble) return false
      }
    }
    const key = `${text} ${column} ${row}`
    seen.set(key, [...(seen.get(key) ?? []), glyph])
    return true
  })
}
