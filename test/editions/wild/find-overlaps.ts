import type { GlyphPage, PdfGlyph } from '../../../src/pdf/read-pdf-glyphs.js'
import { uprightGlyphs } from './upright-glyphs.js'

/** What of an em a glyph is taken to cover: less than it has room for, so that what only touches does not overlap. */
const UP = 0.62
const DOWN = 0.02
const SIDE = 0.14
const FOOT = 0.1
const HEAD = 0.4
/** The white half of punctuation. */
const LEFT_HALF = /^[、。，．）〕］｝〉》」』】〗〟]/u
const RIGHT_HALF = /^[（〔［｛〈《「『【〖〝]/u
const MIDDLE = /^[・：；]/u
/** Signs that stand at the head or at the foot of a line alone: the one may stand under the other. */
const HIGH = /^[’‘”“'"*°]/u
const LOW = /^[.,‚„_]/u
const INKLESS = /^[\s\u00ad\p{M}\p{Variation_Selector}]*$/u

interface Ink {
  glyph: PdfGlyph
  left: number
  right: number
  top: number
  bottom: number
}

/**
 * Find glyphs that are printed over each other, by their places in the finished PDF.
 *
 * @returns  the two characters of each pair
 */
export function findOverlaps(page: GlyphPage): string[] {
  const inks = uprightGlyphs(page)
    .filter(({ text }) => !INKLESS.test(text))
    .map(inkOf)
  inks.sort((a, b) => a.top - b.top)
  const found: string[] = []
  for (const [index, one] of inks.entries()) {
    for (let next = index + 1; next < inks.length; next++) {
      const other = inks[next]
      if (!other || other.top >= one.bottom) break
      if (other.left < one.right && one.left < other.right)
        found.push(
          `${one.glyph.text} and ${other.glyph.text} at ${one.left.toFixed(1)}, ${one.bottom.toFixed(1)}`,
        )
    }
  }
  return found
}

function inkOf(glyph: PdfGlyph): Ink {
  const { text, x, right, y, size } = glyph
  const width = right - x
  const isWide = width > 0.9 * size
  const from = isWide && RIGHT_HALF.test(text) ? 0.5 : isWide && MIDDLE.test(text) ? 0.25 : 0
  const to = isWide && LEFT_HALF.test(text) ? 0.5 : isWide && MIDDLE.test(text) ? 0.25 : 0
  const side = Math.min(SIDE * size, width / 4)
  return {
    glyph,
    left: x + from * width + side,
    right: right - to * width - side,
    top: y - (!isWide && LOW.test(text) ? FOOT : UP) * size,
    bottom: y + (!isWide && HIGH.test(text) ? -HEAD : DOWN) * size,
  }
}
