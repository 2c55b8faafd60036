import type { PdfGlyph } from '../../pdf/read-pdf-glyphs.js'
import { marks } from '../source/marks.js'
import { scripts } from '../source/scripts.js'
import type { PdfLine } from './gather-pdf-lines.js'

const WESTERN = /[\p{sc=Latin}\p{sc=Cyrillic}\p{sc=Greek}\p{M}\d!-~«»“”‘’–—]/u
const FULL_WIDTH = new RegExp(`[${scripts.japanese}\\u3000-\\u303f\\uff00-\\uff60]`, 'u')
const HAS_IDEOGRAPH = /\p{sc=Han}/u
/** Gaps in type sizes: a space where the file has a space, one where it has none, a full-width space. */
const GAP = { withSpace: 0.06, without: 0.17, fullWidth: 0.8 }

/**
 * Write a line's glyphs as text. Spaces come from the gaps between glyphs, since a file may have space characters
 * without width (where hyphenation points were) and gaps without a space; raised glyphs, readings and italics get marks.
 *
 * @param line      of a page
 * @param isItalic  whether the Latin or Cyrillic letters of a font are emphasis
 */
export function writePdfLine(line: PdfLine, isItalic: (font: string) => boolean): string {
  let text = ''
  let last: PdfGlyph | undefined
  let hasSpace = false
  let isRaised = false
  let isEmphasis = false
  const rubies = placeReadings(line)
  const close = (): void => {
    if (isEmphasis) text += marks.emphasisEnd
    if (isRaised) text += marks.raisedEnd
    isEmphasis = isRaised = false
  }
  for (const glyph of line.glyphs) {
    if (glyph.text.trim() === '' && glyph.text !== '\u3000') {
      hasSpace = true
      continue
    }
    if (last) text += separatorOf(last, glyph, hasSpace, isRaised !== line.raised.has(glyph))
    const raised = line.raised.has(glyph)
    const emphasis = !raised && isItalic(glyph.font) && WESTERN.test(glyph.text)
    if (raised !== isRaised || emphasis !== isEmphasis) {
      const spaces = /\s*$/.exec(text)?.[0] ?? ''
      text = text.slice(0, text.length - spaces.length)
      close()
      text += spaces
      if (raised) text += marks.raised
      if (emphasis) text += marks.emphasis
      isRaised = raised
      isEmphasis = emphasis
    }
    const ruby = rubies.get(glyph)
    if (ruby?.isFirst) text += marks.ruby
    text += glyph.text
    if (ruby?.isLast) text += marks.reading + ruby.reading + marks.rubyEnd
    last = glyph
    hasSpace = false
  }
  close()
  return text
}

function separatorOf(last: PdfGlyph, next: PdfGlyph, hasSpace: boolean, isEdgeOfRaised: boolean): string {
  const size = Math.max(last.size, next.size)
  const gap = (next.x - last.right) / size
  const a = last.text.at(-1) ?? ''
  const b = next.text[0] ?? ''
  const isJapanese = [FULL_WIDTH.test(a), FULL_WIDTH.test(b)]
  if (isEdgeOfRaised && gap < GAP.fullWidth) return ''
  if (gap >= GAP.fullWidth && (isJapanese[0] || isJapanese[1])) return '\u3000'
  if (isJapanese[0] && isJapanese[1]) return ''
  if (/[\u3000-\u303f\uff00-\uff0f\uff1a-\uff20・]/.test(isJapanese[0] ? a : isJapanese[1] ? b : '')) {
    return hasSpace && gap > 0.2 ? ' ' : ''
  }
  return gap >= (hasSpace ? GAP.withSpace : GAP.without) ? ' ' : ''
}

interface PlacedReading {
  reading: string
  isFirst: boolean
  isLast: boolean
}

/** A reading belongs to the ideographs under it. */
function placeReadings({ readings, glyphs, raised }: PdfLine): Map<PdfGlyph, PlacedReading> {
  const placed = new Map<PdfGlyph, PlacedReading>()
  const runs: PdfGlyph[][] = []
  for (const glyph of [...readings].sort((a, b) => a.x - b.x)) {
    const last = runs.at(-1)?.at(-1)
    if (last && glyph.x - last.right < glyph.size * 0.9) runs.at(-1)?.push(glyph)
    else runs.push([glyph])
  }
  for (const run of runs) {
    const [left, right] = [run[0]?.x ?? 0, run.at(-1)?.right ?? 0]
    const bases = glyphs.filter(
      (glyph) =>
        !raised.has(glyph) &&
        HAS_IDEOGRAPH.test(glyph.text) &&
        (glyph.x + glyph.right) / 2 > left - glyph.size * 0.3 &&
        (glyph.x + glyph.right) / 2 < right + glyph.size * 0.3,
    )
    const reading = run.map(({ text }) => text.trim()).join('')
    for (const [index, base] of bases.entries()) {
      placed.set(base, { reading, isFirst: index === 0, isLast: index === bases.length - 1 })
    }
  }
  return placed
}
