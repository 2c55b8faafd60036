import assert from 'node:assert/strict'
import { test } from 'node:test'
import { VFile } from 'vfile'
import { auditPageEnds } from '../../src/editions/print/audit-page-ends.js'
import type { PrintedLine, SurveyedPage } from '../../src/model/printed-page.js'

const TOP = 100
const HEIGHT = 760

/** A page of which text takes a height, and the last line of it is of an element. */
function page(number: number, height: number, element: string, startsPage = false): SurveyedPage {
  const area = { inlineStart: 80, inlineEnd: 600, blockStart: TOP, blockEnd: TOP + HEIGHT }
  const start = { article: 0, offset: 100 * number }
  const textBox = { ...area, blockEnd: TOP + height }
  const box = { ...area, blockStart: TOP + height - 20, blockEnd: TOP + height }
  const line: PrintedLine = {
    text: '港の名',
    place: start,
    length: 3,
    calls: [],
    box,
    letters: box,
    size: 17,
    pictures: [],
    element,
    isFilled: false,
    beginsParagraph: true,
    endsParagraph: true,
    endsBy: 'paragraph',
    head: [],
    tail: [],
    before: 0,
    beyond: 0,
    measure: 41,
    adjustment: { taken: 0, opened: 0, forced: 0 },
    isBroken: false,
  }
  return {
    number,
    area,
    startsPage,
    start,
    text: line.text,
    paintedText: line.text,
    readings: '',
    textBox,
    calls: [],
    notes: [],
    outside: [],
    pictures: [],
    lines: [line],
  }
}

/** Ids and places of what is told. */
function told(...pages: SurveyedPage[]): string[] {
  const file = new VFile('')
  auditPageEnds(pages, file, ({ offset }) => ({ line: offset, column: 1 }))
  return file.messages.map(({ said, line }) => `${line} ${said?.id}`)
}

test('a page that ends early for what comes next is told where that is written', () => {
  assert.deepEqual(told(page(1, 400, 'p'), page(2, 700, 'p')), ['200 forced-page-end.white'])
  assert.deepEqual(told(page(1, 700, 'p'), page(2, 300, 'p')), [], 'the last page ends where the text does')
  assert.deepEqual(told(page(1, 400, 'p'), page(2, 700, 'p', true)), [], 'what begins a page begins it')
  assert.deepEqual(told(page(1, 560, 'p'), page(2, 700, 'p')), [], 'a few lines stay white')
})

test('a heading that stands last on its page is told where it is written', () => {
  assert.deepEqual(told(page(1, 700, 'h3'), page(2, 700, 'p')), ['100 forced-page-end.heading'])
  assert.deepEqual(told(page(1, 700, 'h3')), [])
})
