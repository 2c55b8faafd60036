import { type Spot, textRule } from './text-rule.js'

/** Shorter ones may recur by right. */
const SHORTEST = 25

export const repeatedSentence = textRule(
  'repeated-sentence',
  'A sentence that stands twice word for word was moved and not deleted.',
  ({ blocks }) => {
    const seen = new Map<string, Spot>()
    return blocks.flatMap((block) => {
      // Citations recur
      if (block.place.note !== undefined || block.isQuoted || !/^(?:p|li)$/.test(block.element)) return []
      return [...block.text.matchAll(/[^。！？.!?\s][^。！？!?]*(?:[。！？!?]|$)/gu)].flatMap(
        ({ 0: sentence, index }): Spot[] => {
          if (sentence.length < SHORTEST) return []
          const spot = { block, index, length: sentence.length, reason: '', remedy: '' }
          const first = seen.get(sentence)
          if (!first) {
            seen.set(sentence, spot)
            return []
          }
          const place = first.block.position?.start.line
          return [
            {
              ...spot,
              reason: `“${sentence.slice(0, 20)}…” stands word for word${place ? ` in the paragraph of line ${place}` : ' above'}, too`,
              remedy: 'Delete one of the two.',
            },
          ]
        },
      )
    })
  },
)
