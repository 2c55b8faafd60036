import assert from 'node:assert/strict'
import { test } from 'node:test'
import { PDFName, PDFRawStream } from '@cantoo/pdf-lib'
import { readMeanings } from '../../src/pdf/read-meanings.js'
import { decodeStream } from '../../src/pdf/stream-bytes.js'
import { type EmbeddedFont, readEmbeddedFont, widenFont } from '../../src/pdf/widen-font.js'
import { documentInTinos } from './document-in-tinos.js'

test('copies of glyphs are in the program, the widths and the meanings of a font', async () => {
  const { document, page, font, codesOf, advanceOf } = await documentInTinos('7é', () => '')
  const { context } = document
  const before = readEmbeddedFont(context, font)
  assert.ok(before)
  const [seven, accented] = ['7', 'é'].map((one) => Number.parseInt(codesOf(one), 16))
  assert.ok(seven && accented)
  const length = programOf(before).length
  const codes = widenFont(context, before, [
    { code: seven, addition: 0.25 },
    { code: accented, addition: 0.5 },
  ])
  const after = readEmbeddedFont(context, font)
  assert.ok(after)
  assert.deepEqual(codes.map(after.widthOf), [advanceOf('7') + 0.25, advanceOf('é') + 0.5])
  assert.equal(after.widthOf(seven), advanceOf('7'))
  const meanings = readMeanings(document, page).get('F1')
  assert.deepEqual(
    codes.map((code) => meanings?.get(code.toString(16).toUpperCase().padStart(4, '0'))),
    ['7', 'é'],
  )
  assert.ok(programOf(after).length > length)

  function programOf({ program }: EmbeddedFont): Uint8Array {
    const stream = context.lookup(program)
    assert.ok(stream instanceof PDFRawStream)
    return decodeStream(stream)
  }
})

test('widths of ranges of codes are read, and the usual width where a code has none', async () => {
  const { document, font } = await documentInTinos('7', () => '')
  const { context } = document
  readEmbeddedFont(context, font)?.descendant.set(PDFName.of('W'), context.obj([3, 5, 250, 9, [100, 200]]))
  readEmbeddedFont(context, font)?.descendant.set(PDFName.of('DW'), context.obj(600))
  const read = readEmbeddedFont(context, font)
  assert.deepEqual(
    [2, 3, 5, 6, 9, 10, 11].map((code) => read?.widthOf(code)),
    [0.6, 0.25, 0.25, 0.6, 0.1, 0.2, 0.6],
  )
})

test('a font whose program cannot be read is left as it is', async () => {
  const { document, font } = await documentInTinos('7', () => '')
  const read = readEmbeddedFont(document.context, font)
  assert.ok(read)
  document.context.assign(read.program, document.context.obj({}))
  assert.deepEqual(widenFont(document.context, read, [{ code: 1, addition: 0.25 }]), [])
})

test('fonts of other kinds than browsers embed are none to widen', async () => {
  const { document, font } = await documentInTinos('7', () => '')
  font.delete(PDFName.of('ToUnicode'))
  assert.equal(readEmbeddedFont(document.context, font), undefined)
})
