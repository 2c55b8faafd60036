import type { FindingData } from '../../../messages/findings/say-found.js'
import { minorityOf } from './minority-of.js'
import { textOfStretch } from './text-of-stretch.js'
import type { Spot, Stretch } from './text-rule.js'

/**
 * Find words of one kind that are written in two ways: those that differ from the more frequent spelling.
 *
 * @param words   in the order of the text
 * @param keyOf   what the spellings of one word have in common
 */
export function spellingGroups(
  words: readonly Stretch[],
  keyOf: (written: string) => string,
  writtenOf: (word: Stretch) => string = textOfStretch,
): Spot<FindingData<'yo-in-two-spellings'>>[] {
  const groups = new Map<string, Stretch[]>()
  for (const word of words) {
    const key = keyOf(writtenOf(word))
    groups.set(key, [...(groups.get(key) ?? []), word])
  }
  return [...groups.values()].flatMap((group) => {
    const minority = minorityOf(group, writtenOf)
    const { usual = '', count = 0 } = minority ?? {}
    return (minority?.others ?? []).map((one) => ({ ...one, data: { found: writtenOf(one), usual, count } }))
  })
}
