import { Blob, Face } from 'harfbuzzjs'
import type { FaceCut } from './face-cut.js'
import { FALLBACK_FAMILY } from './face-rules.js'
import { type FallbackFace, fallbackFaces } from './fallback-faces.js'
import type { TextFont } from './list-texts.js'
import { readCut } from './read-face-file.js'

/** Characters of one font that a fallback face draws. */
export interface FallbackUse {
  /** The family that the browser knows it by. */
  family: string
  face: FallbackFace
  cut: FaceCut
  /** Of the texts, which may be of another weight or style than any cut of the face. */
  weight: number
  style: 'normal' | 'italic'
  clusters: Set<string>
}

/** What a cluster of a font is drawn by: a family of the journal's by its name, or a fallback face. */
export type DrawnBy = string | FallbackFace | undefined

/** The face that draws each cluster of each font; `undefined` where none does. */
export type DrawnCharacters = ReadonlyMap<TextFont, ReadonlyMap<string, DrawnBy>>

/**
 * Find what draws each cluster: the first of its font's families that has it, and after these the first fallback face.
 *
 * @param wanted  the clusters of each font
 * @param hasOf   makes a test of the journal's families, by name
 * @param faces   are asked in their order
 */
export async function chooseFallbacks(
  wanted: ReadonlyMap<TextFont, ReadonlySet<string>>,
  hasOf: ReadonlyMap<string, (cluster: string) => boolean>,
  faces: readonly FallbackFace[] = fallbackFaces,
): Promise<{ drawing: DrawnCharacters; uses: readonly FallbackUse[] }> {
  const uses = new Map<string, FallbackUse>()
  const drawing = new Map<TextFont, Map<string, DrawnBy>>()
  const opened = new Map<string, OpenedCut | undefined>()
  for (const [font, clusters] of wanted) {
    const drawn = new Map<string, DrawnBy>()
    drawing.set(font, drawn)
    for (const cluster of clusters) {
      for (const family of font.families) {
        if (hasOf.get(family)?.(cluster)) {
          drawn.set(cluster, family)
          break
        }
        const found = await firstFace(cluster, family, font, faces, opened)
        if (!found) continue
        const { face, cut } = found
        drawn.set(cluster, face)
        const { weight, style } = font
        const key = `${family} ${weight} ${style} ${cut.file} ${cut.weight}`
        const use = uses.get(key) ?? { family, face, cut, weight, style, clusters: new Set() }
        uses.set(key, use)
        use.clusters.add(cluster)
        break
      }
    }
  }
  return { drawing, uses: [...uses.values()] }
}

interface OpenedCut {
  characters: ReadonlySet<number>
}

/** The first fallback face of a family that has a cluster, those of the design of the text first, the system's last. */
async function firstFace(
  cluster: string,
  family: string,
  font: TextFont,
  faces: readonly FallbackFace[],
  opened: Map<string, OpenedCut | undefined>,
): Promise<{ face: FallbackFace; cut: FaceCut } | undefined> {
  const isMeant = (face: FallbackFace): boolean => family === FALLBACK_FAMILY || face.family === family
  const candidates = faces.filter((face) => isMeant(face) && face.covers.test(cluster))
  const own = candidates.filter(({ design = font.design, isSystem }) => design === font.design && !isSystem)
  for (const face of [...own, ...candidates.filter((one) => !own.includes(one))]) {
    const points = [...cluster].map((one) => one.codePointAt(0) ?? 0)
    const cut = nearestCut(
      face.cuts.filter(({ holds }) => !holds || points.every(holds)),
      font,
    )
    const { characters } = (cut && (await openCut(cut, opened))) ?? {}
    if (cut && characters && points.every((point) => characters.has(point))) return { face, cut }
  }
  return undefined
}

/** The cut that is nearest to a font: of its style, if there is one, and of the nearest weight. */
export function nearestCut(
  cuts: readonly FaceCut[],
  { weight, style }: Pick<TextFont, 'weight' | 'style'>,
): FaceCut | undefined {
  const ofStyle = cuts.filter((cut) => cut.style === style)
  const from = ofStyle.length > 0 ? ofStyle : cuts
  const distance = (cut: FaceCut): number => Math.abs(cut.weight - weight)
  return from.reduce<FaceCut | undefined>(
    (best, cut) => (best && distance(best) <= distance(cut) ? best : cut),
    undefined,
  )
}

async function openCut(
  cut: FaceCut,
  opened: Map<string, OpenedCut | undefined>,
): Promise<OpenedCut | undefined> {
  const { file } = cut
  if (!opened.has(file)) {
    const bytes = await readCut(cut)
    opened.set(file, bytes && { characters: new Set(new Face(new Blob(bytes)).collectUnicodes()) })
  }
  return opened.get(file)
}
