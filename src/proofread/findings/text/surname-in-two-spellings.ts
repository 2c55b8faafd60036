import type { FindingData } from '../../../messages/findings/say-found.js'
import { type InitialledName, listInitialledNames } from './list-initialled-names.js'
import { type Spot, textRule } from './text-rule.js'
import { withoutYo } from './without-yo.js'

/** The shortest surname of which one letter says little. */
const SHORTEST = 5
/** Letters at the end that both have: what differs there may be a case or a gender. */
const SAME_END = 2

/** Two surnames of the same initials, one letter apart within the stem. */
export const surnameInTwoSpellings = textRule('surname-in-two-spellings', ({ blocks }) => {
  const names = listInitialledNames(blocks)
  const groups = new Map<string, InitialledName[]>()
  for (const name of names) groups.set(name.initials, [...(groups.get(name.initials) ?? []), name])
  return [...groups.values()].flatMap(oddOnes)
})

function oddOnes(names: readonly InitialledName[]): Spot<FindingData<'surname-in-two-spellings'>>[] {
  const counts = new Map<string, number>()
  for (const { surname } of names) counts.set(surname, (counts.get(surname) ?? 0) + 1)
  const first = [...counts.keys()]
  const usualOf = (surname: string): string | undefined =>
    first.find((other) => {
      const [own, others] = [counts.get(surname) ?? 0, counts.get(other) ?? 0]
      const isUsual = others > own || (others === own && first.indexOf(other) < first.indexOf(surname))
      return isUsual && isOneLetterApart(withoutYo(surname), withoutYo(other))
    })
  return names.flatMap(({ block, index, length, surname }) => {
    const usual = usualOf(surname)
    if (usual === undefined) return []
    return [{ block, index, length, data: { found: surname, usual, count: counts.get(usual) ?? 0 } }]
  })
}

/** One letter is another, is left out or is put in, before the last two. */
function isOneLetterApart(one: string, other: string): boolean {
  if (Math.min(one.length, other.length) < SHORTEST || one === other) return false
  if (Math.abs(one.length - other.length) > 1) return false
  let start = 0
  while (start < one.length && one[start] === other[start]) start++
  let end = 0
  while (end < Math.min(one.length, other.length) - start && one.at(-1 - end) === other.at(-1 - end)) end++
  return start > 0 && end >= SAME_END && Math.max(one.length, other.length) - start - end === 1
}
