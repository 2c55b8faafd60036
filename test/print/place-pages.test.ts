import assert from 'node:assert/strict'
import { test } from 'node:test'
import { placePages } from '../../src/editions/print/place-pages.js'
import { blankSurvey } from '../../src/model/blank-survey.js'
import type { PageReading, StretchOnPage } from '../../src/model/printed-page.js'

function pageOf(number: number, stretches: readonly Pick<StretchOnPage, 'value' | 'cell'>[]): PageReading {
  return {
    page: {
      number,
      area: { inlineStart: 0, inlineEnd: 400, blockStart: 0, blockEnd: 600 },
      startsPage: false,
      start: { article: 0, offset: 0 },
      ...blankSurvey,
    },
    texts: [{ article: 0, stretches: stretches.map((one) => ({ ...one, follows: [] })) }],
  }
}

test('a page of notes alone, in the middle of a row, begins where the row goes on', () => {
  const pages = placePages([
    pageOf(1, [
      { value: '港の', cell: '1' },
      { value: '船', cell: '2' },
    ]),
    pageOf(2, [{ value: '' }]),
    pageOf(3, [{ value: '帳簿', cell: '1' }]),
    pageOf(4, [{ value: '' }]),
  ])
  assert.deepEqual(
    pages.map(({ start }) => start.offset),
    [0, 2, 2, 5],
  )
})
