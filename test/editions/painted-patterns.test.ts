import assert from 'node:assert/strict'
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { test } from 'node:test'
import { PDFArray, PDFDict, PDFDocument, PDFName, PDFNumber, type PDFPage, PDFStream } from '@cantoo/pdf-lib'
import { sharedBuilder } from './build-editions.js'

const ARTICLE = `---
title: 染め分け
author: 著者
---

![図1　ぼかし](shaded.svg){alt="ぼかし"}

![図2　市松](tiled.svg){alt="市松"}
`
/** Of each picture, in CSS pixels. */
const WIDTH = 400
const HEIGHT = 100
/** In points. */
const SIZE = { width: WIDTH * 0.75, height: HEIGHT * 0.75 }

const picture = (paint: string): string =>
  `<svg xmlns="http://www.w3.org/2000/svg" width="${WIDTH}" height="${HEIGHT}" viewBox="0 0 ${WIDTH} ${HEIGHT}"><defs>${paint}</defs><rect width="${WIDTH}" height="${HEIGHT}" fill="url(#paint)"/></svg>`
const SHADED = picture(
  '<linearGradient id="paint"><stop offset="0" stop-color="#f00"/><stop offset="1" stop-color="#00f"/></linearGradient>',
)
const TILED = picture(
  '<pattern id="paint" width="40" height="20" patternUnits="userSpaceOnUse"><rect width="20" height="20" fill="#c00"/></pattern>',
)

const build = sharedBuilder()

test('gradients and tiles are printed where their picture stands, in its size', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'kiyo-patterns-'))
  try {
    await writeFile(join(folder, 'article.md'), ARTICLE)
    await writeFile(join(folder, 'shaded.svg'), SHADED)
    await writeFile(join(folder, 'tiled.svg'), TILED)
    const { files, file } = await build(folder, 'print')
    assert.deepEqual(file.messages.map(String), [])
    const document = await PDFDocument.load(await readFile(files[0]?.path ?? 'print.pdf'), {
      updateMetadata: false,
    })
    const areas = document
      .getPages()
      .flatMap((page) => patternsOf(page).map((pattern) => ({ page, ...areaOf(pattern) })))
    assert.deepEqual(areas.map(({ kind }) => kind).sort(), [1, 2], 'one is tiled, one is shaded')
    for (const { page, kind, left, width, height, bottom } of areas) {
      const near = (found: number, expected: number): void =>
        assert.ok(Math.abs(found - expected) < 0.5, `kind ${kind}: ${found} for ${expected}`)
      near(width, SIZE.width)
      near(height, SIZE.height)
      // A picture stands in the middle of the measure, which is that of the page.
      near(left + width / 2, page.getWidth() / 2)
      assert.ok(bottom > 0 && bottom + height < page.getHeight(), `kind ${kind}: on the page`)
    }
  } finally {
    await rm(folder, { recursive: true })
  }
})

/** What a page itself is painted with. */
function patternsOf(page: PDFPage): PDFDict[] {
  const named = page.node.Resources()?.lookupMaybe(PDFName.of('Pattern'), PDFDict)
  return (named?.keys() ?? []).map((key) => {
    const pattern = named?.lookup(key)
    return pattern instanceof PDFStream ? pattern.dict : (pattern as PDFDict)
  })
}

/** Where a pattern is on its page, in points: the box of a tile, the unit square of a gradient. */
function areaOf(pattern: PDFDict): Record<'kind' | 'left' | 'bottom' | 'width' | 'height', number> {
  const [a = 1, , , d = 1, e = 0, f = 0] = numbersOf(pattern.lookup(PDFName.of('Matrix'), PDFArray))
  const box = pattern.lookupMaybe(PDFName.of('BBox'), PDFArray)
  const [left = 0, bottom = 0, right = 1, top = 1] = box ? numbersOf(box) : []
  const heights = [bottom * d + f, top * d + f]
  return {
    kind: pattern.lookup(PDFName.of('PatternType'), PDFNumber).asNumber(),
    left: left * a + e,
    width: (right - left) * a,
    bottom: Math.min(...heights),
    height: Math.max(...heights) - Math.min(...heights),
  }
}

function numbersOf(array: PDFArray): number[] {
  return array.asArray().map((_, index) => array.lookup(index, PDFNumber).asNumber())
}
