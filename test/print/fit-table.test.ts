import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { Run } from '../../src/compose/paragraph.js'
import { fitTable } from '../../src/editions/print/fit-table.js'
import type { CellToFit, TableFit } from '../../src/editions/print/layout.js'
import { plainFace } from '../compose/plain-face.js'

const EM = 10

/** Fit a table of one row, whose cells have so many characters. */
function fit(lengths: readonly number[], measure: number, isByContent = true): TableFit {
  const cells = lengths.map((length, column) => ({
    column,
    columns: 1,
    padding: EM,
    isAtEnd: false,
    paragraph: { size: EM, indent: 0, runs: [{ text: '字'.repeat(length) }] },
  })) as CellToFit[]
  return fitTable(
    { cells, columns: lengths.length, measure, isTurned: false, isByContent },
    ({ paragraph: { runs } }) =>
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
