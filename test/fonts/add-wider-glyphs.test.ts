import assert from 'node:assert/strict'
import { readFile } from 'node:fs/promises'
import { createRequire } from 'node:module'
import { test } from 'node:test'
import { Blob, Face, Font } from 'harfbuzzjs'
import { addWiderGlyphs } from '../../src/fonts/add-wider-glyphs.js'
import { readSfnt } from '../../src/fonts/sfnt-tables.js'

const file = createRequire(import.meta.url).resolve(
  '@expo-google-fonts/tinos/400Regular/Tinos_400Regular.ttf',
)

test('a copy of a glyph looks the same and is wider, and no other glyph is changed', async () => {
  const original = new Uint8Array(await readFile(file))
  const before = new Font(new Face(new Blob(original)))
  const [seven, accented, space] = ['7', 'é', ' '].map(
    (one) => before.nominalGlyph(one.codePointAt(0) ?? 0) ?? 0,
  )
  assert.ok(seven && accented && space)
  const wanted = [
    { glyph: seven, addition: 0.25 },
    { glyph: accented, addition: 0.5 },
    { glyph: space, addition: 0.125 },
    { glyph: seven, addition: 0.125 },
  ]
  const { font, copies } = addWiderGlyphs(original, wanted)
  const face = new Face(new Blob(font))
  const after = new Font(face)
  const count = new DataView(readSfnt(original).get('maxp')?.slice().buffer ?? new ArrayBuffer(6)).getUint16(
    4,
  )
  assert.deepEqual(
    copies.map(({ glyph }) => glyph),
    [count, count + 1, count + 2, count + 3],
  )
  for (const [index, { glyph, addition }] of wanted.entries()) {
    const copy = copies[index]
    assert.ok(copy)
    assert.equal(after.glyphToPath(copy.glyph), before.glyphToPath(glyph))
    const advance = before.glyphHAdvance(glyph) + addition * face.upem
    assert.equal(after.glyphHAdvance(copy.glyph), advance)
    assert.equal(copy.advance, advance / face.upem)
  }
  for (let glyph = 0; glyph < count; glyph++) {
    assert.equal(after.glyphHAdvance(glyph), before.glyphHAdvance(glyph))
    assert.equal(after.glyphToPath(glyph), before.glyphToPath(glyph))
  }
})

test('a font without outlines of TrueType is refused', () => {
  assert.throws(() => addWiderGlyphs(new Uint8Array(12), []), RangeError)
})

test('a font that has no room for all copies gets as many as it has room for', async () => {
  const original = new Uint8Array(await readFile(file))
  const most = 0xffff
  const { font, copies } = addWiderGlyphs(original, Array(most).fill({ glyph: 40, addition: 0.25 }))
  assert.ok(copies.length > 0 && copies.length < most)
  assert.equal(copies.at(-1)?.glyph, most - 1)
  const after = new Font(new Face(new Blob(font)))
  assert.equal(after.glyphToPath(most - 1), after.glyphToPath(40))
})

test('the copy of a glyph that the font lacks has no outline', async () => {
  const original = new Uint8Array(await readFile(file))
  const lacking = addWiderGlyphs(original, [{ glyph: 0xfff0, addition: 0.25 }])
  assert.equal(lacking.copies[0]?.advance, 0.25)
  const [outlines, ofNone] = [lacking, addWiderGlyphs(original, [])].map(
    ({ font }) => readSfnt(font).get('glyf')?.length,
  )
  assert.ok(outlines)
  assert.equal(outlines, ofNone)
})
