import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { Run } from '../../src/compose/paragraph.js'
import { fitTable } from '../../src/editions/print/fit-table.js'
import type { CellToFit, TableFit, TableToFit } from '../../src/editions/print/layout.js'
import { plainFace } from '../compose/plain-face.js'

const EM = 10

/** Fit a table of one row, whose cells have so many characters. */
function fit(lengths: readonly number[], measure: number, isByContent = true): TableFit {
  const texts = lengths.map((length) => '字'.repeat(length))
  return fitTexts(texts, { measure, isTurned: false, isByContent })
}

/** Fit a table of one row, whose cells have these texts. */
function fitTexts(texts: readonly string[], how: Omit<TableToFit, 'cells' | 'columns'>): TableFit {
  const cells = texts.map((text, column) => ({
    column,
    columns: 1,
    padding: EM,
    isAtEnd: false,
    paragraph: { size: EM, indent: 0, runs: [{ text }] },
  })) as CellToFit[]
  return fitTable({ cells, columns: texts.length, ...how }, ({ paragraph: { runs } }) =>
    runs.map(({ text }): Run => ({ kind: 'text', text, language: 'ja', size: EM, face: plainFace })),
  )
}

/** What each column has beyond its text and the padding of its cells, in em. */
function beyond({ widths }: TableFit, lengths: readonly number[]): number[] {
  return widths.map((width, at) => Math.round(10 * (width / EM - 1 - (lengths[at] ?? 0) - 0.05)) / 10)
}

test('columns by content are an em apart beyond their padding, whatever their widths, and have nothing at the table’s edges', () => {
  const lengths = [2, 9, 4]
  const fitted = fit(lengths, 400)
  assert.equal(fitted.space, EM)
  assert.deepEqual(beyond(fitted, lengths), [0.5, 1, 0.5])
})

test('where there is less room the columns are apart by what is left, evenly', () => {
  const lengths = [2, 9, 4]
  const fitted = fit(lengths, 190)
  assert.ok(fitted.space > 0 && fitted.space < EM)
  assert.ok(Math.abs(fitted.widths.reduce((sum, width) => sum + width, 0) - 190) < 0.01)
})

test('a table that fills the measure, or has cells of several lines, has no space but the padding', () => {
  for (const [fitted, measure] of [
    [fit([2, 9, 4], 400, false), 400],
    [fit([20, 9, 4], 200), 200],
  ] as const) {
    assert.equal(fitted.space, 0)
    assert.ok(Math.abs(fitted.widths.reduce((sum, width) => sum + width, 0) - measure) < 0.01)
  }
})

test('short words of Japanese in short cells are kept whole by smaller type, and by nothing else', () => {
  const fitWords = (word: string, count: number, measure: number, turnedMeasure?: number): TableFit =>
    fitTexts(Array(count).fill(word), {
      measure,
      isTurned: false,
      isByContent: true,
      ...(turnedMeasure === undefined ? {} : { turnedMeasure }),
    })
  const room = ({ widths, scale }: TableFit): number => Math.min(...widths) / scale / EM - 1
  for (const word of ['東京都', 'サハリン', '北海道・樺太']) {
    const length = Math.max(...word.split('・').map((one) => one.length))
    const fitted = fitWords(word, 8, 8 * 0.85 * (length + 1.1) * EM)
    assert.ok(fitted.scale >= 0.85 && fitted.scale < 1, word)
    assert.ok(room(fitted) >= length, word)
    assert.ok(!fitted.breaksWords && !fitted.isTurned, word)
  }
  // Compounds, and what is longer than a label, are broken as before, in type of full size.
  for (const text of ['港湾労働組合', '東京都の港から出た船の数']) {
    assert.equal(fitWords(text, 8, 8 * 4.2 * EM).scale, 1, text)
    // Columns of two characters are set smaller for a third.
    const narrow = fitWords(text, 8, 8 * 3.5 * EM)
    assert.ok(narrow.scale < 1 && room(narrow) >= 3, text)
  }
  // Where no smaller type helps it is not smaller, and what could be read before is not turned.
  const crowded = fitWords('東京都', 8, 8 * 0.7 * 4 * EM)
  assert.deepEqual([crowded.scale, crowded.breaksWords], [0.9, false])
  assert.equal(fitWords('樺太庁', 8, 8 * 0.8 * 4.1 * EM, 900).isTurned, false)
  // Shorter words beside longer ones are kept where the longer ones cannot be.
  const mixed = fitTexts([...Array(6).fill('小樽市'), '東海道中記'], {
    measure: 7 * 0.75 * 4.2 * EM,
    isTurned: false,
    isByContent: true,
  })
  const short = { ...mixed, widths: mixed.widths.slice(0, 6) }
  assert.ok(room(short) >= 3 && room(mixed) < 5 && mixed.scale >= 0.75)
})
