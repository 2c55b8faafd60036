import subsetFont from 'subset-font'
import { glyphFinder } from './glyph-finder.js'
import { separateGlyphs } from './separate-glyphs.js'
import { withTrueTypeOutlines } from './truetype-outlines.js'
import type { AxisValues } from './variation-axes.js'

/** A font file cut down to some characters. */
export interface CutFile {
  bytes: Uint8Array
  characters: ReadonlySet<string>
}

/**
 * Cut a font down to the characters that are asked of it.
 *
 * Two code points can share a glyph, and the PDF's text then reads as the wrong one (⾰ for 革). A subset has only the
 * right one left; characters of an article that share one get files of their own. It also loads faster.
 *
 * @param whole       TrueType, or CFF, which becomes TrueType: browsers write all else into PDFs as Type 3
 * @param characters  that it is asked for, if it has them
 * @param selectors   variation selectors, which have no glyph of their own and go with whatever they select
 * @param axes        the place on each axis of a variable font
 * @returns           the files, that of most characters first
 */
export async function cutFace(
  whole: Uint8Array,
  characters: ReadonlySet<string>,
  selectors: readonly string[] = [],
  axes?: AxisValues,
): Promise<CutFile[]> {
  const files: CutFile[] = []
  for (const set of separateGlyphs(glyphFinder(whole), characters)) {
    const text = [...set, ...selectors].join('')
    const options = { targetFormat: 'truetype', ...(axes ? { variationAxes: axes } : {}) } as const
    files.push({ bytes: withTrueTypeOutlines(await subsetFont(whole, text, options)), characters: set })
  }
  return files
}
