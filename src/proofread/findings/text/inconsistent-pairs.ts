import type { TextBlock } from '../list-blocks.js'
import { listNamePairs, type NamePair } from './list-name-pairs.js'
import type { Spot } from './text-rule.js'

/** Find the pairs of name and kana that disagree with an earlier pair: two kana for one name, or two names for one kana. */
export function inconsistentPairs(blocks: readonly TextBlock[]): Spot[] {
  const byOriginal = new Map<string, NamePair>()
  const byKana = new Map<string, NamePair>()
  return listNamePairs(blocks).flatMap((pair): Spot[] => {
    const { block, index, length, kanaSurname, surname } = pair
    const original = withoutYo(surname)
    const sameOriginal = byOriginal.get(original)
    const sameKana = byKana.get(kanaSurname)
    if (!sameOriginal) byOriginal.set(original, pair)
    if (!sameKana) byKana.set(kanaSurname, pair)
    const at = { block, index, length }
    if (sameOriginal && sameOriginal.kanaSurname !== kanaSurname) {
      return [
        {
          ...at,
          reason: `${surname} is “${kanaSurname}” here and “${sameOriginal.kanaSurname}” in ${placeOf(sameOriginal)}`,
          remedy: 'Write one of the two throughout.',
        },
      ]
    }
    if (sameKana && sameKana.surname !== surname) {
      const isYo = withoutYo(sameKana.surname) === original
      return [
        {
          ...at,
          reason: `${kanaSurname} is “${surname}” here and “${sameKana.surname}” in ${placeOf(sameKana)}`,
          remedy: isYo
            ? 'Write ё in both or in neither.'
            : 'Write one of the two throughout, unless they are two persons.',
        },
      ]
    }
    return []
  })
}

/** ё may be written е. */
function withoutYo(name: string): string {
  return name.replaceAll('ё', 'е').replaceAll('Ё', 'Е')
}

function placeOf({ block }: NamePair): string {
  const line = block.position?.start.line
  const where = block.place.note === undefined ? 'the text' : `note ${block.place.note}`
  return line ? `${where} (article.md:${line})` : where
}
