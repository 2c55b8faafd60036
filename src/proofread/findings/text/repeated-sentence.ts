import { type Stretch, textRule } from './text-rule.js'

/** The shortest sentence that counts, in UTF-16 units: shorter ones may be repeated on purpose. */
const SHORTEST = 25

export const repeatedSentence = textRule('repeated-sentence', ({ blocks }) => {
  const seen = new Map<string, Stretch>()
  return blocks.flatMap((block) => {
    // Citations recur
    if (block.place.note !== undefined || block.isQuoted || !/^(?:p|li)$/.test(block.element)) return []
    return [...block.text.matchAll(/[^。！？.!?\s][^。！？!?]*(?:[。！？!?]|$)/gu)].flatMap(
      ({ 0: sentence, index }) => {
        if (sentence.length < SHORTEST) return []
        const stretch = { block, index, length: sentence.length }
        const first = seen.get(sentence)
        if (!first) {
          seen.set(sentence, stretch)
          return []
        }
        const line = first.block.position?.start.line ?? null
        return [{ ...stretch, data: { beginning: sentence.slice(0, 20), line } }]
      },
    )
  })
})
