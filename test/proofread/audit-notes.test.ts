import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { PrintedLine, SurveyedPage } from '../../src/model/printed-page.js'
import { auditNotes } from '../../src/proofread/findings/audit-notes.js'

const BOX = { inlineStart: 0, inlineEnd: 0, blockStart: 0, blockEnd: 0 }

function line(note: number | undefined, calls: number[] = []): PrintedLine {
  return {
    text: '潮',
    place: { article: 0, ...(note === undefined ? {} : { note }), offset: 0 },
    length: 1,
    calls,
    box: BOX,
    letters: BOX,
    size: 13,
    pictures: [],
    element: 'p',
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
}

function page(
  number: number,
  calls: number[],
  lines: PrintedLine[],
  notes: [number, boolean][],
): SurveyedPage {
  return {
    number,
    area: BOX,
    start: { article: 0, offset: 0 },
    text: '',
    paintedText: '',
    readings: '',
    startsPage: false,
    textBox: BOX,
    calls,
    notes: notes.map(([note, begins]) => ({
      place: { article: 0, note, offset: begins ? 0 : 1 },
      begins,
      isAtFoot: true,
      text: '',
      box: BOX,
    })),
    outside: [],
    pictures: [],
    lines,
  }
}

test('a note is followed from its call over its pages, and its lines are counted', () => {
  const audits = auditNotes([
    page(
      59,
      [2, 1, 3],
      [line(undefined), line(undefined, [1, 2]), line(1), line(2), line(2)],
      [
        [1, true],
        [2, true],
      ],
    ),
    page(
      60,
      [],
      [line(undefined), line(2), line(3)],
      [
        [2, false],
        [3, true],
      ],
    ),
  ])
  assert.deepEqual(audits, [
    { article: 0, note: 1, callPage: 59, callLine: 2, firstPage: 59, lastPage: 59, lines: 1, isAtFoot: true },
    { article: 0, note: 2, callPage: 59, callLine: 2, firstPage: 59, lastPage: 60, lines: 3, isAtFoot: true },
    // Called in a table.
    { article: 0, note: 3, callPage: 59, firstPage: 60, lastPage: 60, lines: 1, isAtFoot: true },
  ])
})
