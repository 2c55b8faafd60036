import type { SeededRandom } from '../print/seeded-random.js'
import { randomJapanese } from './random-japanese.js'

const CYRILLIC = ['берег', 'волна', 'гавань', 'корабль', 'летопись', 'пристань', 'ремесло', 'торговля']
const LATIN = ['harbour', 'record', 'journey', 'printing', 'memory', 'village', 'signal', 'weather']

/** A piece of a sentence that no line breaks, but for words. */
export interface Token {
  kind: 'japanese' | 'western' | 'sign' | 'call' | 'space'
  text: string
  number?: number
}

/**
 * Make sentences of random words.
 *
 * @param length   least length, in full-width characters
 * @param western  part of the words that are numbers, Russian or English
 * @param addNote  makes a note where one is called, and gives its number
 */
export function randomSentences(
  random: SeededRandom,
  length: number,
  western: number,
  addNote?: () => number,
): Token[] {
  const tokens: Token[] = []
  let size = 0
  while (size < length) {
    const words = random.integer(2, 8)
    for (let word = 0; word < words; word++) {
      const kind = random.next()
      if (kind < 1 - western)
        for (const text of randomJapanese(random, random.integer(2, 9)))
          tokens.push({ kind: 'japanese', text })
      else if (kind < 1 - western * 0.67)
        tokens.push({ kind: 'western', text: String(random.integer(1, 2000)) })
      else tokens.push({ kind: 'western', text: random.pick(kind < 1 - western * 0.27 ? CYRILLIC : LATIN) })
      tokens.push({ kind: 'japanese', text: random.pick(['の', 'は', 'と', 'が']) })
      size += 6
    }
    const number = addNote && random.next() < 0.3 ? addNote() : undefined
    if (number !== undefined) tokens.push({ kind: 'call', text: `（${number}）`, number })
    tokens.push({ kind: 'sign', text: random.next() < 0.3 ? '、' : '。' })
  }
  const last = tokens.at(-1)
  if (last) last.text = '。'
  return tokens
}
