import type { SeededRandom } from '../../print/seeded-random.js'
import { join, type WordPiece } from './piece.js'
import { type InlineShape, type MakeCall, wildInline } from './wild-inline.js'
import { languages } from './wild-prose.js'
import { dialogue, verse } from './wild-set-blocks.js'

/** The notes of an article that is being made. */
export interface WildNotes {
  makeCall: MakeCall
  /** Definitions of all notes called so far. */
  define: () => string[]
  count: () => number
}

/**
 * Make the notes of an article: each is called once.
 *
 * @param most   characters of a note; few have so many
 * @param cites  citations that a note may be
 * @param shape  of the lines of notes
 */
export function wildNotes(
  random: SeededRandom,
  most: number,
  cites: readonly string[],
  shape: Omit<InlineShape, 'makeCall'>,
): WildNotes {
  const names: string[] = []
  return {
    makeCall() {
      const name = random.next() < 0.9 ? `n${names.length + 1}` : `註-${names.length + 1}`
      names.push(name)
      return { source: `[^${name}]`, text: '' }
    },
    define: () => names.map((name) => `[^${name}]: ${note(random, most, cites, shape)}`),
    count: () => names.length,
  }
}

function note(random: SeededRandom, most: number, cites: readonly string[], shape: InlineShape): string {
  const chance = random.next()
  if (chance < 0.03) return '。'
  if (chance < 0.2 && cites.length > 0) return citation(random, cites)
  const length = Math.max(1, Math.round(most * random.next() ** 4))
  const first = body(random, length, shape)
  const later = Array.from({ length: random.next() < 0.15 ? random.integer(1, 3) : 0 }, () => {
    const next = body(random, random.integer(1, 150), shape)
    const inner = random.pick([
      next.source,
      `> ${next.source}`,
      `- ${next.source}\n- 次の項`,
      '```\ncode  line\n```',
      verse(random, shape).source,
      dialogue(random, shape).source,
    ])
    return inner.replaceAll('\n', '\n    ')
  })
  return [first.source, ...later].join('\n\n    ')
}

function body(random: SeededRandom, length: number, shape: InlineShape): WordPiece {
  const language = random.next() < 0.6 ? 'ja' : random.pick(['ru', 'en'])
  const parts = [wildInline(random, language, length, shape)]
  if (random.next() < 0.2)
    parts.push(wildInline(random, random.pick(languages) === 'ru' ? 'ru' : 'en', length / 3, shape))
  return join(parts, ' ')
}

function citation(random: SeededRandom, cites: readonly string[]): string {
  const sources = Array.from({ length: random.pick([1, 1, 2, 3, 9]) }, () => {
    const key = random.pick(cites)
    return random.next() < 0.5 ? `@${key}` : `@${key}, ${random.integer(1, 90)}-${random.integer(91, 300)}頁`
  })
  return `[${sources.join('; ')}]${random.pick(['。', '', 'を参照。'])}`
}
