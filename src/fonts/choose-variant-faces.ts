import { Blob, Face, Font } from 'harfbuzzjs'
import { type FallbackUse, nearestCut } from './choose-fallbacks.js'
import type { FaceCut } from './face-cut.js'
import { FALLBACK_FAMILY } from './face-rules.js'
import type { FallbackFace } from './fallback-faces.js'
import { VARIANT } from './list-missing-variants.js'
import type { ArticleText } from './list-texts.js'
import { readCut } from './read-face-file.js'

/**
 * Find faces for variants of characters: the first that has a variant draws it, where its text's own faces do not.
 *
 * @param texts  with variants that their faces lack
 * @param isMissing  whether the faces of a text lack a variant
 * @param faces  are asked in their order: those that authors and the journal bring
 */
export async function chooseVariantFaces(
  texts: readonly ArticleText[],
  isMissing: (variant: string) => boolean,
  faces: readonly FallbackFace[],
): Promise<FallbackUse[]> {
  const uses = new Map<string, FallbackUse>()
  const fonts = new Map<FaceCut, Font | undefined>()
  const fontOf = async (cut: FaceCut): Promise<Font | undefined> => {
    if (!fonts.has(cut)) {
      const bytes = await readCut(cut)
      fonts.set(cut, bytes && new Font(new Face(new Blob(bytes))))
    }
    return fonts.get(cut)
  }
  for (const { font, value } of texts) {
    for (const [variant, base = '', selector = ''] of value.matchAll(VARIANT)) {
      if (!isMissing(variant)) continue
      for (const face of faces) {
        const cut = nearestCut(face.cuts, font)
        const glyph = cut && (await fontOf(cut))?.variationGlyph(pointOf(base), pointOf(selector))
        if (!cut || !glyph) continue
        const { weight, style } = font
        const key = `${weight} ${style} ${cut.file} ${cut.weight}`
        const use = uses.get(key) ?? {
          ...{ family: FALLBACK_FAMILY, face, cut, weight, style },
          clusters: new Set<string>(),
        }
        uses.set(key, use)
        use.clusters.add(variant)
        break
      }
    }
  }
  return [...uses.values()]
}

function pointOf(character: string): number {
  return character.codePointAt(0) ?? 0
}
