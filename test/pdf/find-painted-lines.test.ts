import assert from 'node:assert/strict'
import { test } from 'node:test'
import { findPaintedLines } from '../../src/pdf/find-painted-lines.js'
import type { PageContent } from '../../src/pdf/page-content.js'

/** The glyphs of strings that are painted one after the other, in their sizes. */
function painted(strings: readonly (readonly [text: string, size: number])[]): PageContent {
  const glyphs = strings.flatMap(([text, size]) => {
    const string = { size }
    return [...text].map((meaning) => ({ meaning, string }))
  })
  return { glyphs } as unknown as PageContent
}

test('a short line with a reading is found where it stands, and not with the same letters far below', () => {
  const content = painted([
    ['港', 10],
    ['みなと', 5],
    ['町', 10],
    ['船が着く。', 10],
    ['港町', 10],
  ])
  const lines = ['港町', '船が着く。', '港町'].map((text) => ({ place: undefined, text }) as never)
  const found = findPaintedLines(content, lines)
  assert.deepEqual(
    found.map(({ glyphs }) => glyphs),
    [
      [0, 4],
      [5, 6, 7, 8, 9],
      [10, 11],
    ],
  )
})
