import assert from 'node:assert/strict'
import { test } from 'node:test'
import { type CellWidth, fitColumns, leastLength } from '../../src/editions/print/fit-columns.js'

function cell(column: number, least: number, most: number, columns = 1): CellWidth {
  return { column, columns, least, most }
}

function rounded(widths: readonly number[]): number[] {
  return widths.map(Math.round)
}

test('where all cells have room in one line, each column gets its part of what is left', () => {
  assert.deepEqual(rounded(fitColumns([cell(0, 10, 20), cell(1, 10, 60)], 2, 160)), [40, 120])
})

test('short columns get what they need, and long ones share the rest so that they are about equally high', () => {
  const cells = [cell(0, 10, 30), cell(1, 20, 900), cell(2, 20, 300)]
  assert.deepEqual(rounded(fitColumns(cells, 3, 430)), [30, 300, 100])
})

test('no column is narrower than its longest word', () => {
  const cells = [cell(0, 10, 50), cell(1, 80, 200)]
  assert.deepEqual(rounded(fitColumns(cells, 2, 100)), [20, 80])
  const long = [cell(0, 60, 100), cell(1, 20, 900)]
  assert.deepEqual(rounded(fitColumns(long, 2, 130)), [60, 70])
})

test('a cell over several columns widens them evenly, and only by what they lack', () => {
  const cells = [cell(0, 10, 20), cell(1, 10, 20), cell(0, 60, 60, 2)]
  assert.equal(leastLength(cells, 2), 60)
  assert.deepEqual(rounded(fitColumns(cells, 2, 60)), [30, 30])
})

test('the widths add up to the length, also of a table without text', () => {
  for (const cells of [
    [cell(0, 0, 0), cell(1, 0, 0)],
    [cell(0, 30, 400), cell(1, 40, 41), cell(2, 5, 90)],
  ]) {
    const widths = fitColumns(cells, 3, 210)
    assert.equal(Math.round(widths.reduce((sum, width) => sum + width, 0)), 210)
  }
})
