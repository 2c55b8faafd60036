import type { DrawnBy } from './choose-fallbacks.js'
import { listGraphemes } from './list-graphemes.js'
import type { LoadedFonts } from './load-fonts.js'

/** Stands for a character that is yet to be had: the geta mark of proofs. */
const GETA = '〓'
/** Keeps a text as long as it was, so that the places in it stay. */
const FILLER = '\u2060'

/**
 * Put 〓 into the trees for each character that no face draws.
 *
 * @returns  whether there was one
 */
export function substituteGlyphs({ drawing, texts }: Pick<LoadedFonts, 'drawing' | 'texts'>): boolean {
  let isChanged = false
  for (const { node, font } of texts.flat()) {
    const drawn = drawing.get(font)
    if (isDrawn(node.value, drawn)) continue
    const value = node.value.replace(/\P{M}\p{M}*|\p{M}+/gu, (cluster) => {
      const [shown] = listGraphemes(cluster)
      return shown === undefined || drawn?.get(shown) !== undefined
        ? cluster
        : GETA.padEnd(cluster.length, FILLER)
    })
    isChanged ||= value !== node.value
    node.value = value
  }
  return isChanged
}

function isDrawn(text: string, drawn: ReadonlyMap<string, DrawnBy> | undefined): boolean {
  for (const one of listGraphemes(text)) if (drawn?.get(one) === undefined) return false
  return true
}
