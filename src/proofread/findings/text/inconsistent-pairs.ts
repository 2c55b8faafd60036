import type { FindingData } from '../../../messages/findings/say-found.js'
import type { TextBlock } from '../list-blocks.js'
import { listNamePairs, type NamePair } from './list-name-pairs.js'
import type { Spot } from './text-rule.js'
import { withoutYo } from './without-yo.js'

/** Find the pairs of name and kana that disagree with an earlier pair: two kana for one name, or two names for one kana. */
export function inconsistentPairs(
  blocks: readonly TextBlock[],
): Spot<FindingData<'name-in-two-spellings'>>[] {
  const byOriginal = new Map<string, NamePair>()
  const byKana = new Map<string, NamePair>()
  return listNamePairs(blocks).flatMap((pair): Spot<FindingData<'name-in-two-spellings'>>[] => {
    const { block, index, length, kanaSurname, surname } = pair
    const original = withoutYo(surname)
    const sameOriginal = byOriginal.get(original)
    const sameKana = byKana.get(kanaSurname)
    if (!sameOriginal) byOriginal.set(original, pair)
    if (!sameKana) byKana.set(kanaSurname, pair)
    const at = { block, index, length }
    if (sameOriginal && sameOriginal.kanaSurname !== kanaSurname) {
      const there = sameOriginal.kanaSurname
      const spelling = { differs: 'kana', name: surname, here: kanaSurname, there, isYo: false } as const
      return [{ ...at, data: { ...spelling, ...placeOf(sameOriginal) } }]
    }
    if (sameKana && sameKana.surname !== surname) {
      const there = sameKana.surname
      const isYo = withoutYo(there) === original
      const spelling = { differs: 'original', name: kanaSurname, here: surname, there, isYo } as const
      return [{ ...at, data: { ...spelling, ...placeOf(sameKana) } }]
    }
    return []
  })
}

function placeOf({ block }: NamePair): { note: number | null; line: number | null } {
  return { note: block.place.note ?? null, line: block.position?.start.line ?? null }
}
