import type { FindingData } from '../../../messages/findings/say-found.js'
import type { TextBlock } from '../list-blocks.js'
import { listEnumerators } from './list-enumerators.js'
import { listNumbered } from './list-numbered.js'
import { type Spot, textRule } from './text-rule.js'
import { withoutQuotes } from './without-quotes.js'

type SkippedSpot = Spot<FindingData<'skipped-number'>>

const FIRST = /(?<=^|[、。」）])第[一1１]に(?=[、は])/u
/** What the second may be called. */
const SECOND = /第[二2２]|次に|つぎに|さらに|ついで|次いで|また、|もう一つ|いま一つ/u
const THIRD = /(?<=^|[、。」）])第[三3３]に(?=[、は])/u

export const skippedNumber = textRule('skipped-number', ({ blocks }) => [
  ...(['figure', 'table', 'section'] as const).flatMap((of) => skippedIn(blocks, of)),
  ...blocks.flatMap(skippedItems),
  ...blocks.flatMap(skippedOrdinal),
])

/** Captions and headings count by one; a chapter's sections begin anew. */
function skippedIn(blocks: readonly TextBlock[], of: 'figure' | 'table' | 'section'): SkippedSpot[] {
  const numbered = listNumbered(blocks, of)
  const [first] = numbered
  return numbered.flatMap(({ block, number, written, unit }, index): SkippedSpot[] => {
    const before = numbered[index - 1]
    if (!before || before.unit !== unit || unit !== first?.unit || number === before.number + 1) return []
    if (of === 'section' && before.block.element !== block.element) return []
    // What goes back began anew; a gap in figures may be a plate elsewhere, and is looked at
    if (number < before.number) return []
    const isRepeated = number === before.number
    const data = { of, found: written, before: before.written, isRepeated }
    return [{ block, index: 0, length: written.length, data }]
  })
}

/** `1）…2）…4）` in one paragraph. */
function skippedItems(block: TextBlock): SkippedSpot[] {
  return listEnumerators(block).flatMap((items) =>
    items.flatMap(({ index, written, number }, at): SkippedSpot[] => {
      const before = items[at - 1]
      if (!before || number === before.number + 1) return []
      const isRepeated = number === before.number
      const data = { of: 'item' as const, found: written, before: before.written, isRepeated }
      return [{ block, index, length: written.length, data }]
    }),
  )
}

/** `第一に、…。第三に、…`: of two ordinals of one paragraph the second is no third. */
function skippedOrdinal(block: TextBlock): SkippedSpot[] {
  const text = withoutQuotes(block)
  const [first, third] = [FIRST.exec(text), THIRD.exec(text)]
  if (!first || !third || third.index < first.index || SECOND.test(text)) return []
  const [before, found] = [first[0], third[0]]
  return [
    {
      block,
      index: third.index,
      length: found.length,
      data: { of: 'item', found, before, isRepeated: false },
    },
  ]
}
