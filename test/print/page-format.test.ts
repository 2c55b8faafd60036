import assert from 'node:assert/strict'
import { test } from 'node:test'
import { blockSize, inlineSize, logicalBox, rectangleOf } from '../../src/model/logical-box.js'
import { rectangleOnPage, sideOfPage } from '../../src/model/page-format.js'

const PAGE = { left: 10, top: 20, right: 510, bottom: 720 }
const RECTANGLE = { left: 60, top: 120, right: 260, bottom: 140 }

test('a rectangle is a box by the directions of its text', () => {
  const across = logicalBox(RECTANGLE, PAGE, 'horizontal-tb')
  assert.deepEqual(across, { inlineStart: 50, inlineEnd: 250, blockStart: 100, blockEnd: 120 })
  assert.deepEqual([inlineSize(across), blockSize(across)], [200, 20])
  const down = logicalBox(RECTANGLE, PAGE, 'vertical-rl')
  assert.deepEqual(down, { inlineStart: 100, inlineEnd: 120, blockStart: 250, blockEnd: 450 })
  assert.deepEqual([inlineSize(down), blockSize(down)], [20, 200])
})

test('and the box is that rectangle of the page again', () => {
  const onPage = { left: 50, top: 100, right: 250, bottom: 120 }
  for (const writingMode of ['horizontal-tb', 'vertical-rl'] as const) {
    const box = logicalBox(RECTANGLE, PAGE, writingMode)
    assert.deepEqual(rectangleOf(box, PAGE.right - PAGE.left, writingMode), onPage, writingMode)
  }
  const trim = { width: 127, height: 200 }
  const format = { trim, writingMode: 'vertical-rl', binding: 'right', notePlacement: 'foot' } as const
  const first = rectangleOnPage({ inlineStart: 0, inlineEnd: 40, blockStart: 0, blockEnd: 20 }, format)
  assert.deepEqual([first.top, first.bottom], [0, 40])
  // 127 mm are five inches.
  assert.ok(Math.abs(first.left - 460) < 1e-9 && Math.abs(first.right - 480) < 1e-9, JSON.stringify(first))
})

test('odd pages are on the right where leaves are bound at the left, and on the left where they are at the right', () => {
  assert.deepEqual(
    [1, 2, 59].map((number) => sideOfPage(number, 'left')),
    ['right', 'left', 'right'],
  )
  assert.deepEqual(
    [1, 2, 59].map((number) => sideOfPage(number, 'right')),
    ['left', 'right', 'left'],
  )
})
