import type { Point } from 'unist'
import type { VFile } from 'vfile'
import { forLanguage, type HouseStyle } from '../model/house-style.js'
import { report } from '../model/report.js'

/**
 * Find a running head and a folio that would be printed over each other, on one page at one place.
 *
 * @param placeOf  gives the place of a value in `journal.yaml` by its keys
 * @param file     gets `invalid-journal.same-place`
 */
export function checkFurniture(
  { runningHead, folio }: HouseStyle,
  placeOf: (path: readonly string[]) => Point | undefined,
  file: VFile,
): void {
  if (runningHead.position !== folio.position) return
  const meet = (['left', 'right', 'first'] as const).some((side) => {
    const [heads, folios] = [runningHead[side], folio[side]]
    const tags = [...Object.keys(heads), ...Object.keys(folios)]
    return tags.some((tag) => forLanguage(heads, tag) !== '' && forLanguage(folios, tag) !== '')
  })
  if (!meet) return
  const place = placeOf(['style', 'folio', 'position']) ?? placeOf(['style', 'running-head', 'position'])
  report(file, 'invalid-journal.same-place', undefined, place)
}
