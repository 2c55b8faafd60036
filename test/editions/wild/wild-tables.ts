import type { SeededRandom } from '../../print/seeded-random.js'
import { join, plain, type WordPiece } from './piece.js'
import { type InlineShape, wildInline } from './wild-inline.js'

/** What a cell is merged with; its own text is then that of the other. */
const LEFT: WordPiece = { source: '<', text: '' }
const ABOVE: WordPiece = { source: '^', text: '' }

/** A table of words and numbers, with merged cells, a caption above and a source below. */
export function table(random: SeededRandom, shape: InlineShape): WordPiece {
  const columns = random.integer(1, random.next() < 0.1 ? 12 : 5)
  // Rows and lines that go on on other pages.
  const isLong = random.next() < 0.1
  const isMerged = random.next() < 0.3
  // A cell is made only where it is not merged: what is made may have called a note.
  const makeCell = (): WordPiece => cell(random, shape, isLong)
  const row = (): WordPiece[] => Array.from({ length: columns }, makeCell)
  const head = isMerged ? rowMergedInside(random, columns, makeCell) : row()
  const count = random.integer(1, isLong ? 90 : 7)
  const rows = isMerged ? mergedRows(random, count, columns, makeCell) : Array.from({ length: count }, row)
  const rule = `| ${Array.from({ length: columns }, () => random.pick([':--', '--:', ':-:', '---', '--:'])).join(' | ')} |`
  const grid = join([written(head), { source: rule, text: '' }, ...rows.map(written)], '\n')
  const parts = [grid]
  if (random.next() < 0.5) {
    const caption = wildInline(random, 'ja', random.integer(1, 40), { ...shape, makeCall: undefined })
    parts.unshift({ source: `: 表　${caption.source}`, text: `表${caption.text}` })
  }
  if (random.next() < 0.3) parts.push(sourceLines(random, shape))
  return join(parts, '\n\n')
}

/** One line or more that say where a table or figure is from. */
export function sourceLines(random: SeededRandom, shape: InlineShape): WordPiece {
  const lines = Array.from({ length: random.pick([1, 1, 2, 3]) }, () => {
    const words = wildInline(random, 'ja', random.integer(1, 60), shape)
    return { source: `:: 出典　${words.source}`, text: `出典${words.text}` }
  })
  return join(lines, '\n')
}

function written(cells: readonly WordPiece[]): WordPiece {
  return { source: `| ${join(cells, ' | ').source} |`, text: join(cells).text }
}

function cell(random: SeededRandom, shape: InlineShape, isLong: boolean): WordPiece {
  const chance = random.next()
  if (chance < 0.2) return plain(String(random.integer(0, 99_999)))
  if (chance < 0.3)
    return plain(
      `${random.pick(['', '−', '△'])}${random.integer(0, 99)},${random.integer(100, 999)}.${random.integer(0, 99)}${random.pick(['', '％'])}`,
    )
  if (chance < 0.4) return plain('')
  const most = random.pick([12, 12, 12, 12, 40, isLong ? 300 : 40])
  const words = wildInline(random, random.pick(['ja', 'ja', 'ja', 'ru', 'en']), random.integer(1, most), {
    ...shape,
    makeCall: random.next() < 0.2 ? shape.makeCall : undefined,
  })
  const source = words.source.replaceAll('|', '\\|')
  // The signs of a merged cell are meant as signs here.
  return { source: /^[<^]+$/.test(source) ? `\\${source}` : source, text: words.text }
}

type MakeCell = () => WordPiece

/** A row of which some cells are merged with those at their left. */
function rowMergedInside(random: SeededRandom, columns: number, makeCell: MakeCell): WordPiece[] {
  return Array.from({ length: columns }, (_, column) =>
    column > 0 && random.next() < 0.3 ? LEFT : makeCell(),
  )
}

/** Rows of which some have cells merged with those at their left, others with those above, where no rectangle is broken. */
function mergedRows(random: SeededRandom, count: number, columns: number, makeCell: MakeCell): WordPiece[][] {
  const rows: WordPiece[][] = []
  for (let index = 0; index < count; index++) {
    const above = rows.at(-1)
    if (!above || random.next() < 0.6)
      rows.push(
        random.next() < 0.3
          ? rowMergedInside(random, columns, makeCell)
          : Array.from({ length: columns }, makeCell),
      )
    else
      rows.push(
        above.map((_, column) => {
          const isAlone = above[column] !== LEFT && above[column + 1] !== LEFT
          return isAlone && random.next() < 0.4 ? ABOVE : makeCell()
        }),
      )
  }
  return rows
}
