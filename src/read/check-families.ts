import { VFile } from 'vfile'
import type { DeclaredStyle } from '../model/declared-style.js'
import { reportCapped } from '../model/report-capped.js'
import { familiesOf, readTokens } from '../styles/read-tokens.js'

/**
 * Check that each list of typefaces in a style has one that is there; without one, no character could be set.
 *
 * @param own   families of the typefaces that the article brings or allows
 * @param file  takes `invalid-style.families` with its place in the style file
 */
export async function checkFamilies(
  { path, declarations }: DeclaredStyle,
  own: readonly string[],
  file: VFile,
): Promise<void> {
  const tokens = await readTokens()
  const isOfFaces = (property: string): boolean => property.includes('-face')
  const known = new Set([
    ...own,
    ...[...tokens].flatMap(([property, value]) => (isOfFaces(property) ? familiesOf(value) : [])),
  ])
  const told = new VFile({ path })
  for (const { property, value, place } of declarations) {
    const isKnown = value.includes('(') || familiesOf(value).some((family) => known.has(family))
    if (isOfFaces(property) && !isKnown)
      reportCapped(told, 'invalid-style.families', { property, usual: tokens.get(property) ?? '' }, place)
  }
  file.messages.push(...told.messages)
}
