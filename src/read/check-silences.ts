import type { VFile } from 'vfile'
import { reportCapped } from '../model/report-capped.js'
import { nearestName } from '../settings/nearest-name.js'
import type { PlaceOfKey } from './check-front-matter.js'

/**
 * Check that each rule that the front matter silences or shows exists. The catalogue of findings is loaded only where one is
 * named.
 *
 * @param key   of `proof`
 * @param ids   its values
 * @param file  takes `invalid-front-matter`
 */
export async function checkSilences(
  key: 'silence' | 'show',
  ids: readonly string[],
  placeOf: PlaceOfKey,
  file: VFile,
): Promise<void> {
  if (ids.length === 0) return
  const { silenceableRules } = await import('./silenceable-rules.js')
  for (const [index, rule] of ids.entries()) {
    if (silenceableRules.has(rule)) continue
    const nearest = nearestName(rule.normalize('NFKC'), silenceableRules)
    const data = { key: `proof.${key}`, rule, nearest }
    reportCapped(file, 'invalid-front-matter.silence', data, placeOf(['proof', key, index]))
  }
}
