import assert from 'node:assert/strict'
import { test } from 'node:test'
import { closeGaps } from '../../src/pdf/close-gaps.js'
import { findPaintedLines } from '../../src/pdf/find-painted-lines.js'
import { PageContent } from '../../src/pdf/page-content.js'
import { readEmbeddedFont } from '../../src/pdf/widen-font.js'
import { documentInTinos } from './document-in-tinos.js'

const SIZE = 10

/** A string of a line, and how far from the end of the one before it begins, in em. */
type PaintedAfter = readonly [text: string, gap: number, rise?: number]

/** Paint strings, close the gaps of the line that is given, and read what each glyph means and how wide it is, in em. */
async function close(strings: readonly PaintedAfter[], line: string): Promise<[string, number][]> {
  const { document, page, font } = await documentInTinos('1907yr ', ({ codesOf, advanceOf }) => {
    let x = 0
    const shown = strings.map(([text, gap, rise = 0]) => {
      x += gap
      const operators = `1 0 0 1 ${x * SIZE} ${rise * SIZE} Tm\n<${codesOf(text)}> Tj\n`
      x += [...text].reduce((sum, one) => sum + advanceOf(one), 0)
      return operators
    })
    return `BT\n/F1 ${SIZE} Tf\n${shown.join('')}ET\n`
  })
  const content = new PageContent(document, page)
  const painted = findPaintedLines(content, [{ text: line } as never])
  assert.equal(painted.length, 1)
  closeGaps(document, painted)
  content.write()
  const { glyphs, text } = new PageContent(document, page)
  const widthOf = readEmbeddedFont(document.context, font)?.widthOf
  assert.ok(widthOf)
  return glyphs.map(({ meaning, start, end }) => [
    meaning,
    widthOf(Number.parseInt(text.slice(start, end), 16)),
  ])
}

const HALF = 0.5
const widened = (glyphs: readonly [string, number][]): string[] =>
  glyphs.flatMap(([meaning, width]) =>
    /\d/.test(meaning) && width !== HALF ? [`${meaning} ${(width - HALF).toFixed(4)}`] : [],
  )

test('the glyph before a gap gets the width that closes it, and every glyph keeps its meaning', async () => {
  const glyphs = await close(
    [
      ['1907', 0],
      ['yr', 0.25],
    ],
    '1907yr',
  )
  assert.equal(glyphs.map(([meaning]) => meaning).join(''), '1907yr')
  assert.deepEqual(widened(glyphs), ['7 0.2500'])
})

test('a gap is closed to the next sixteenth of an em', async () => {
  const glyphs = await close(
    [
      ['19', 0],
      ['07', 0.14],
      ['yr', 0.3],
    ],
    '1907yr',
  )
  assert.deepEqual(widened(glyphs), ['9 0.1250', '7 0.3125'])
})

test('no gap is closed that is a space, is narrower than one, far away or on another line', async () => {
  const none: [string, PaintedAfter[]][] = [
    [
      '1907 yr',
      [
        ['1907', 0],
        ['yr', 0.25],
      ],
    ],
    [
      '1907yr',
      [
        ['1907', 0],
        [' ', 0],
        ['yr', 0],
      ],
    ],
    [
      '1907yr',
      [
        ['1907', 0],
        ['yr', 0.05],
      ],
    ],
    [
      '1907yr',
      [
        ['1907', 0],
        ['yr', 1.5],
      ],
    ],
    [
      '1907yr',
      [
        ['1907', 0],
        ['yr', 0.25, 0.3],
      ],
    ],
  ]
  for (const [line, strings] of none) assert.deepEqual(widened(await close(strings, line)), [], line)
})

test('a glyph that others follow in its string is left as it is', async () => {
  // The 0 is of no line, as a reading is, and painted between the 9 and the gap.
  const { document, page } = await documentInTinos('19y0', ({ codesOf, advanceOf }) => {
    const x = SIZE * (2 * advanceOf('1') + advanceOf('0') + 0.25)
    return `BT\n/F1 ${SIZE} Tf\n<${codesOf('190')}> Tj\n1 0 0 1 ${x} 0 Tm\n<${codesOf('y')}> Tj\nET\n`
  })
  const content = new PageContent(document, page)
  const before = content.text
  closeGaps(document, [{ content, text: '19y', glyphs: [0, 1, 3] } as never])
  content.write()
  assert.equal(new PageContent(document, page).text, before)
})
