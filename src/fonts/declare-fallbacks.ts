import type { FallbackUse } from './choose-fallbacks.js'
import type { cutFace } from './cut-face.js'
import { Declarations, type Declared } from './declarations.js'
import { isVariationSelector } from './is-variation-selector.js'
import { readCut } from './read-face-file.js'
import { writeUnicodeRange } from './unicode-range.js'
import { withHeights } from './with-heights.js'

/**
 * Cut each fallback face down to what it draws, and declare it for each font that it draws something of.
 *
 * @param uses    which clusters of which font a face draws; a face whose file cannot be read is left out
 * @param before  what is declared already, which is not changed
 * @param cut     cuts a face down, or gives what was cut of it in an earlier run
 * @returns       what was declared before, and the fallbacks after it
 */
export async function declareFallbacks(
  uses: readonly FallbackUse[],
  before: Declared,
  cut: typeof cutFace,
): Promise<Declared> {
  const declarations = new Declarations(before)
  for (const face of new Set(uses.map((use) => use.cut))) {
    const users = uses.filter((use) => use.cut === face)
    const whole = await readCut(face)
    if (!whole) continue
    const wanted = new Set(users.flatMap(({ clusters }) => [...clusters].flatMap((cluster) => [...cluster])))
    const selectors = [...wanted].filter(isVariationSelector)
    for (const { bytes, characters } of await cut(Buffer.from(whole), wanted, selectors, face.axes)) {
      const { heights } = face
      const cutPath = declarations.addFile(heights ? withHeights(bytes, heights.lines, heights.em) : bytes)
      for (const {
        family,
        face: { scale },
        weight,
        style,
        clusters,
      } of users) {
        const own = [...clusters]
          .flatMap((cluster) => [...cluster])
          .filter((one) => characters.has(one) || selectors.includes(one))
        const range = writeUnicodeRange(new Set(own))
        if (range !== '')
          declarations.declare({ family, weight, style, range, scale, metrics: heights?.lines }, cutPath)
      }
    }
  }
  return declarations
}
