/**
 * Marks that combine, and scripts whose letters carry them. In a face without anchors for them, as Tinos is, they are
 * beside their letters, so that only the faces that follow are asked for them. Kana have voiced forms in every Japanese face.
 */
const ANCHORED = /(?![\u3099\u309a\p{Variation_Selector}])[\p{M}\p{Script=Hebrew}]/u

/** Whether a text is set only in a face that has anchors for combining marks. */
export function needsAnchors(text: string): boolean {
  return ANCHORED.test(text)
}
