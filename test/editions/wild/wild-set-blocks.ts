import type { SeededRandom } from '../../print/seeded-random.js'
import { join, plain, type WordPiece } from './piece.js'
import type { InlineShape } from './wild-inline.js'
import { wildInline } from './wild-inline.js'
import { japaneseWord } from './wild-prose.js'

/** A line of words that no block of its own begins with. */
function line(random: SeededRandom, shape: InlineShape, most: number): WordPiece {
  const { source, text } = wildInline(random, 'ja', random.integer(1, most), shape)
  return { source: `海${source}`, text: `海${text}` }
}

function fenced(name: string, inner: WordPiece): WordPiece {
  return { source: `::::${name}\n${inner.source}\n::::`, text: inner.text }
}

function attribution(random: SeededRandom): WordPiece[] {
  if (random.next() < 0.4) return []
  const words = `${japaneseWord(random, 6)}『${japaneseWord(random, 12)}』`
  return [{ source: `\n-- ${words}`, text: words }]
}

/** Stanzas, whose lines the author ends. */
export function verse(random: SeededRandom, shape: InlineShape): WordPiece {
  const most = random.pick([12, 20, 60])
  const stanzas = Array.from({ length: random.integer(1, random.next() < 0.1 ? 12 : 3) }, () => {
    const lines = Array.from({ length: random.integer(1, 8) }, () => {
      const indent = '　'.repeat(random.pick([0, 0, 0, 1, 3]))
      const words = line(random, shape, most)
      return { source: indent + words.source, text: words.text }
    })
    return join(lines, '\n')
  })
  return fenced('verse', join([join(stanzas, '\n\n'), ...attribution(random)], '\n'))
}

/** Speeches, a line each. */
export function dialogue(random: SeededRandom, shape: InlineShape): WordPiece {
  const speakers = [japaneseWord(random, 3), japaneseWord(random, 3), '乙']
  const speeches = Array.from({ length: random.integer(1, 9) }, () =>
    join([plain(`${random.pick(speakers)}：`), line(random, shape, random.pick([20, 200]))]),
  )
  return fenced('dialogue', join(speeches, '\n'))
}

export function epigraph(random: SeededRandom, shape: InlineShape): WordPiece {
  return fenced('epigraph', join([line(random, shape, 80), ...attribution(random)], '\n'))
}

/** A list of definitions. */
export function definitions(random: SeededRandom, shape: InlineShape): WordPiece {
  const entries = Array.from({ length: random.integer(1, 5) }, () => {
    const meanings = Array.from({ length: random.pick([1, 1, 2]) }, () => {
      const words = line(random, shape, random.pick([20, 150]))
      return { source: `: ${words.source}`, text: words.text }
    })
    return join([plain(`語${japaneseWord(random, 12)}`), ...meanings], '\n')
  })
  return join(entries, '\n\n')
}
