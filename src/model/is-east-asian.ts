import { primaryOf } from '../messages/primary-of.js'

const EAST_ASIAN: ReadonlySet<string> = new Set(['ja', 'zh', 'ko'])

/**
 * Whether a language is set in Han, kana or Hangul: family names come first in it, and emphasis has dots.
 *
 * @param lang  BCP 47; only the primary language counts
 */
export function isEastAsian(lang: string): boolean {
  return EAST_ASIAN.has(primaryOf(lang))
}
