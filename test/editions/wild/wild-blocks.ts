import type { SeededRandom } from '../../print/seeded-random.js'
import { join, type WordPiece } from './piece.js'
import { type MakeCall, wildInline } from './wild-inline.js'
import { japaneseWord, languages, wildProse } from './wild-prose.js'

/** How an article is made up. */
export interface BlockShape {
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
  if (chance < 0.55) return paragraph(random, shape)
  if (chance < 0.66) return heading(random, shape)
  if (chance < 0.74) return quotation(random, shape)
  if (chance < 0.84) return list(random, shape, 0)
  if (chance < 0.9) return table(random, shape)
  if (chance < 0.93) return figure(random, shape)
  if (chance < 0.96) return verbatim(random)
  if (chance < 0.98) return verse(random, shape)
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
    return wildInline(random, language, length, makeCall)
  // What stands in a mark is one line of a language; marks within it would end it.
  const text = wildProse(random, language, length)
  return { source: `:lang[${text}]{lang=${language}}`, text }
}

function heading(random: SeededRandom, { makeCall, language }: BlockShape): WordPiece {
  const words = wildInline(
    random,
    random.pick([language, language, 'ja', 'ru', 'en']),
    random.integer(1, random.pick([12, 30, 120])),
    random.next() < 0.2 ? makeCall : undefined,
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
    const parts = [wildInline(random, 'ja', random.integer(1, random.pick([20, 150])), shape.makeCall)]
    if (isLoose && random.next() < 0.3) parts.push(paragraph(random, { ...shape, paragraph: 80 }))
    if (isLoose && random.next() < 0.1) parts.push(quotation(random, shape))
    if (isLoose && random.next() < 0.05) parts.push(verbatim(random))
    if (depth < 2 && random.next() < 0.25) parts.push(list(random, shape, depth + 1))
    return prefixed(join(parts, isLoose ? '\n\n' : '\n'), mark, ' '.repeat(mark.length))
  })
  return join(items, isLoose ? '\n\n' : '\n')
}

function table(random: SeededRandom, { makeCall }: BlockShape): WordPiece {
  const columns = random.integer(1, 5)
  // Rows and lines that go on on other pages.
  const isLong = random.next() < 0.1
  const cell = (): WordPiece => {
    const chance = random.next()
    if (chance < 0.3) return { source: String(random.integer(0, 99_999)), text: '' }
    if (chance < 0.4) return { source: '', text: '' }
    const most = random.pick([12, 12, 12, 12, 40, isLong ? 300 : 40])
    const words = wildInline(
      random,
      random.pick(['ja', 'ja', 'ja', 'ru', 'en']),
      random.integer(1, most),
      random.next() < 0.2 ? makeCall : undefined,
    )
    return { source: words.source.replaceAll('|', '\\|'), text: words.text }
  }
  const row = (): WordPiece => {
    const cells = Array.from({ length: columns }, () => {
      const one = cell()
      return one.text === '' ? { source: one.source, text: one.source } : one
    })
    return { source: `| ${join(cells, ' | ').source} |`, text: join(cells).text }
  }
  const rule = `| ${Array.from({ length: columns }, () => random.pick([':--', '--:', ':-:', '---'])).join(' | ')} |`
  const body = Array.from({ length: random.integer(1, isLong ? 90 : 7) }, row)
  const grid = join([row(), { source: rule, text: '' }, ...body], '\n')
  if (random.next() < 0.5) return grid
  const caption = wildInline(random, 'ja', random.integer(1, 40))
  return join([{ source: `: 表　${caption.source}`, text: `表${caption.text}` }, grid], '\n\n')
}

/** A list of what is done and what is not. */
function tasks(random: SeededRandom): WordPiece {
  const items = Array.from({ length: random.integer(1, 4) }, () => {
    const words = `${random.pick(['[ ]', '[x]'])} ${japaneseWord(random, 20)}`
    return { source: `- ${words}`, text: words }
  })
  return join(items, '\n')
}

function figure(random: SeededRandom, { pictures, makeCall }: BlockShape): WordPiece {
  const caption = wildInline(random, 'ja', random.integer(1, 60), random.next() < 0.3 ? makeCall : undefined)
  return { source: `![図　${caption.source}](${random.pick(pictures)}){alt="図"}`, text: `図${caption.text}` }
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

/** Lines that the author ends. */
function verse(random: SeededRandom, { makeCall }: BlockShape): WordPiece {
  const lines = Array.from({ length: random.integer(2, 9) }, () =>
    wildInline(random, 'ja', random.integer(1, 60), random.next() < 0.1 ? makeCall : undefined),
  )
  return join(lines, '\\\n')
}

function prefixed({ source, text }: WordPiece, first: string, others: string): WordPiece {
  const lines = source.split('\n').map((line, index) => `${index === 0 ? first : others}${line}`.trimEnd())
  return { source: lines.join('\n'), text }
}
