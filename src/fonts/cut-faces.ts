import type { CutFile, cutFace } from './cut-face.js'
import { Declarations, type Declared } from './declarations.js'
import { type JournalFace, readFace } from './faces.js'
import { GENERATED } from './generated-characters.js'
import { isVariationSelector } from './is-variation-selector.js'
import { needsAnchors } from './needs-anchors.js'
import { readUnicodeRange, writeUnicodeRange } from './unicode-range.js'
import { withHeights } from './with-heights.js'

/** The faces of a house, cut down to the characters of a publication. */
export interface CutFaces extends Declared {
  limited: ReadonlySet<string>
  /** Whether a family draws a cluster, by its name. */
  hasOf: ReadonlyMap<string, (cluster: string) => boolean>
}

/** What faces are cut down to. */
export interface WantedCharacters {
  /** Of the publication. */
  all: ReadonlySet<string>
  /** Those of them that headings and emphasis need. */
  display: ReadonlySet<string>
}

/**
 * Cut the faces of a house down to what they are asked for.
 *
 * @param faces   those of a family in the order of their rules; several may be of one file
 * @param wanted  a face that sets no running text is cut down to `display`, and left out where that is empty
 * @param isText  whether a face sets running text; the others set headings and emphasis only
 * @param cut     cuts one down, or gives what was cut of it in an earlier run
 * @throws what reading or cutting a face throws
 */
export async function cutFaces(
  faces: readonly JournalFace[],
  { all, display }: WantedCharacters,
  isText: (face: JournalFace) => boolean,
  cut: typeof cutFace,
): Promise<CutFaces> {
  const loaded = new Map<string, readonly (CutFile & { path: string })[]>()
  const declarations = new Declarations()
  const families = new Map<string, { has: Set<string>; isLimited: boolean }>()
  const selectors = [...all].filter(isVariationSelector)
  for (const face of faces) {
    if (!isText(face) && display.size === 0) continue
    // Of one file that has two roles the lines are different.
    const loadedAs = face.house ? `${face.file} ${JSON.stringify(face.metrics)}` : face.file
    let files = loaded.get(loadedAs)
    if (!files) {
      const wanted = [...(isText(face) ? all : display), ...GENERATED].filter((one) => !needsAnchors(one))
      const { buffer, byteOffset, byteLength } = await readFace(face)
      // The same bytes, and no copy of some megabytes.
      const whole = Buffer.from(buffer, byteOffset, byteLength)
      const own = await cut(whole, new Set(wanted), selectors, face.house?.axes)
      files = own.map(({ bytes, characters }) => ({
        bytes,
        characters,
        path: declarations.addFile(withOwnHeights(bytes, face)),
      }))
      loaded.set(loadedAs, files)
    }
    const covers = readUnicodeRange(face.range)
    for (const [index, { path, characters }] of files.entries()) {
      const drawn = new Set([...characters].filter((one) => covers(one.codePointAt(0) ?? 0)))
      const before = families.get(face.family)
      families.set(face.family, {
        has: new Set([...(before?.has ?? []), ...drawn]),
        isLimited: face.range !== undefined && (before?.isLimited ?? true),
      })
      // Further files have a few characters only, and a journal's own face may lack some: the browser asks them for no others.
      const isPartial = index > 0 || (face.house !== undefined && face.range !== undefined)
      const range = isPartial ? writeUnicodeRange(drawn) : face.range
      if (range !== '') declarations.declare({ ...face, range }, path)
    }
  }
  const hasOf = new Map(
    [...families].map(([name, { has }]) => [
      name,
      (cluster: string) => [...cluster].every((character) => has.has(character)),
    ]),
  )
  const limited = new Set([...families].flatMap(([name, { isLimited }]) => (isLimited ? [name] : [])))
  return { ...declarations, hasOf, limited }
}

function withOwnHeights(bytes: Uint8Array, { metrics, em }: JournalFace): Uint8Array {
  return metrics && em ? withHeights(bytes, metrics, em) : bytes
}
