import type { SeededRandom } from '../../print/seeded-random.js'
import { join, type WordPiece } from './piece.js'
import { type InlineShape, type MakeCall, wildInline } from './wild-inline.js'
import { japaneseWord, languages, wildProse } from './wild-prose.js'
import { definitions, dialogue, epigraph, verse } from './wild-set-blocks.js'
import { sourceLines, table } from './wild-tables.js'

/** How an article is made up. */
export interface BlockShape extends InlineShape {
  /** Of the article. */
  language: string
  /** Length of a paragraph, at most, in characters. */
  paragraph: number
  makeCall: MakeCall
  /** Names of pictures that may be shown. */
  pictures: readonly string[]
}

/** A block, or a few that belong together. */
export function wildBlock(random: SeededRandom, shape: BlockShape): WordPiece {
  const chance = random.next()
  if (chance < 0.5) return paragraph(random, shape)
  if (chance < 0.59) return heading(random, shape)
  if (chance < 0.66) return quotation(random, shape)
  if (chance < 0.75) return list(random, shape, 0)
  if (chance < 0.82) return table(random, shape)
  if (chance < 0.86) return figure(random, shape)
  if (chance < 0.88) return verbatim(random)
  if (chance < 0.9) return brokenLines(random, shape)
  if (chance < 0.92) return verse(random, shape)
  if (chance < 0.94) return dialogue(random, shape)
  if (chance < 0.955) return epigraph(random, shape)
  if (chance < 0.98) return definitions(random, shape)
  if (chance < 0.985) return tasks(random)
  return random.pick([
    { source: '---', text: '' },
    { source: '<!-- 覚え書き -->', text: '' },
  ])
}

/** A paragraph, mostly Japanese; some of one character, of a call alone, or of many thousands of characters. */
export function paragraph(random: SeededRandom, shape: BlockShape): WordPiece {
  const { paragraph: most, makeCall, language: main } = shape
  const chance = random.next()
  if (chance < 0.02) return makeCall()
  if (chance < 0.04) return { source: '字', text: '字' }
  const language = random.next() < 0.85 ? main : random.pick(languages)
  const length = Math.max(1, Math.round(most * random.next() ** 2))
  if (language === 'ja' || language === 'ru' || language === 'en')
    return wildInline(random, language, length, shape)
  // What stands in a mark is one line of a language; marks within it would end it.
  const text = wildProse(random, language, length)
  return { source: `:lang[${text}]{lang=${language}}`, text }
}

function heading(random: SeededRandom, shape: BlockShape): WordPiece {
  const words = wildInline(
    random,
    random.pick([shape.language, shape.language, 'ja', 'ru', 'en']),
    random.integer(1, random.pick([12, 30, 120])),
    sometimes(random, 0.2, shape),
  )
  const first: WordPiece = { source: `## ${words.source}`, text: words.text }
  if (random.next() < 0.7) return first
  const below = wildInline(random, 'ja', random.integer(1, 40))
  const second: WordPiece = { source: `### ${below.source}`, text: below.text }
  if (random.next() < 0.7) return join([first, second], '\n\n')
  const last = wildInline(random, 'ja', random.integer(1, 30))
  return join([first, second, { source: `#### ${last.source}`, text: last.text }], '\n\n')
}

function quotation(random: SeededRandom, shape: BlockShape): WordPiece {
  const parts = Array.from({ length: random.integer(1, 3) }, () => {
    const chance = random.next()
    if (chance < 0.15) return list(random, shape, 1)
    if (chance < 0.2) return prefixed(paragraph(random, { ...shape, paragraph: 100 }), '> ', '> ')
    return paragraph(random, { ...shape, paragraph: 300 })
  })
  return prefixed(join(parts, '\n\n'), '> ', '> ')
}

function list(random: SeededRandom, shape: BlockShape, depth: number): WordPiece {
  const isOrdered = random.next() < 0.4
  const isLoose = random.next() < 0.3
  // In a paragraph without an empty line after it only a list from 1 begins.
  const start = depth > 0 ? 1 : random.pick([1, 1, 1, 7, 98])
  const count = random.integer(1, random.next() < 0.05 ? 60 : 6)
  const items = Array.from({ length: count }, (_, index) => {
    const mark = isOrdered ? `${start + index}. ` : '- '
    const parts = [wildInline(random, 'ja', random.integer(1, random.pick([20, 150])), shape)]
    if (isLoose && random.next() < 0.3) parts.push(paragraph(random, { ...shape, paragraph: 80 }))
    if (isLoose && random.next() < 0.1) parts.push(quotation(random, shape))
    if (isLoose && random.next() < 0.05) parts.push(verbatim(random))
    if (depth < 2 && random.next() < 0.25) parts.push(list(random, shape, depth + 1))
    return prefixed(join(parts, isLoose ? '\n\n' : '\n'), mark, ' '.repeat(mark.length))
  })
  return join(items, isLoose ? '\n\n' : '\n')
}

/** A list of what is done and what is not. */
function tasks(random: SeededRandom): WordPiece {
  const items = Array.from({ length: random.integer(1, 4) }, () => {
    const words = `${random.pick(['[ ]', '[x]'])} ${japaneseWord(random, 20)}`
    return { source: `- ${words}`, text: words }
  })
  return join(items, '\n')
}

/** A figure, or two or three side by side, and where they are from. */
function figure(random: SeededRandom, shape: BlockShape): WordPiece {
  const figures = Array.from({ length: random.pick([1, 1, 1, 2, 3]) }, () => {
    const caption = wildInline(
      random,
      'ja',
      random.integer(1, 60),
      sometimes(random, 0.3, { ...shape, pictures: [] }),
    )
    return {
      source: `![図　${caption.source}](${random.pick(shape.pictures)}){alt="図"}`,
      text: `図${caption.text}`,
    }
  })
  const shown = join(figures, '\n')
  return random.next() < 0.8 ? shown : join([shown, sourceLines(random, shape)], '\n\n')
}

/** The shape of a line that has notes in a part of cases. */
function sometimes(random: SeededRandom, chance: number, shape: InlineShape): InlineShape {
  return random.next() < chance ? shape : { ...shape, makeCall: undefined }
}

function verbatim(random: SeededRandom): WordPiece {
  const lines = Array.from({ length: random.integer(1, 12) }, () =>
    random.pick([
      '',
      'const a = 1',
      `    ${japaneseWord(random, 8)}`,
      'x'.repeat(random.integer(1, 120)),
      '# 註 {a|b} *c*',
    ]),
  )
  // An empty line at an end is none.
  const text = ['始', ...lines, '終'].join('\n')
  return { source: `\`\`\`\n${text}\n\`\`\``, text }
}

/** Lines that the author ends in a paragraph. */
function brokenLines(random: SeededRandom, shape: BlockShape): WordPiece {
  const lines = Array.from({ length: random.integer(2, 9) }, () =>
    wildInline(random, 'ja', random.integer(1, 60), sometimes(random, 0.1, shape)),
  )
  return join(lines, '\\\n')
}

function prefixed({ source, text }: WordPiece, first: string, others: string): WordPiece {
  const lines = source.split('\n').map((line, index) => `${index === 0 ? first : others}${line}`.trimEnd())
  return { source: lines.join('\n'), text }
}
