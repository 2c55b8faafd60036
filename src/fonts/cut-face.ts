import type subsetFont from 'subset-font'
import { loadWithMemory } from '../model/libraries-with-memory.js'
import { glyphFinder } from './glyph-finder.js'
import { withHalfWidthBrackets } from './half-width-brackets.js'
import { separateGlyphs } from './separate-glyphs.js'
import { withTrueTypeOutlines } from './truetype-outlines.js'
import type { AxisValues } from './variation-axes.js'

const WHOLE_MARKS = '〱〲'

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
  const subset = loadWithMemory<typeof subsetFont>('subset-font')
  const glyphOf = glyphFinder(whole)
  const sets = separateGlyphs(glyphOf, characters)
  // The two halves of a long iteration mark are drawn as one by the glyph of the whole mark.
  const [first] = sets
  const marks = new Set(characters.has('〵') ? [...WHOLE_MARKS].filter((mark) => first?.delete(mark)) : [])
  for (const set of marks.size > 0 ? [...sets, marks] : sets) {
    const text = [...set, ...selectors].join('')
    const options = { targetFormat: 'truetype', ...(axes ? { variationAxes: axes } : {}) } as const
    const cut = withTrueTypeOutlines(await subset(whole, text, options))
    files.push({ bytes: withHalfWidthBrackets(cut, set), characters: set })
  }
  return files
}
