import type { Shaper } from '../../src/compose/paragraph.js'

/** A face whose widths can be counted: Japanese one em, letters and digits half, spaces a quarter. */
export const plainFace: Shaper = {
  shape: (text, _language, features = []) =>
    [...text.matchAll(/――|\P{M}[\p{M}\p{Variation_Selector}]*/gu)].map(({ 0: cluster }) => ({
      length: cluster.length,
      advance: widthOf(cluster, features.includes('halt')),
    })),
}

function widthOf(cluster: string, isHalf: boolean): number {
  if (cluster === '\u00ad' || cluster === '\u200b') return 0
  if (cluster === ' ' || cluster === '\u00a0') return 1 / 4
  if (cluster === '――') return 2
  if (isHalf && /[（）]/.test(cluster)) return 1 / 2
  return (cluster.codePointAt(0) ?? 0) < 0x1100 || cluster === '–' ? 1 / 2 : 1
}
