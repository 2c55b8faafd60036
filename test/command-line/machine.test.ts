import assert from 'node:assert/strict'
import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { after, before, test } from 'node:test'
import { openWorkshop, plainArticle, type Workshop } from './run-kiyo.js'

let shop: Workshop

before(async () => {
  shop = await openWorkshop()
  await shop.article('sound', plainArticle('よい原稿'))
})

after(() => shop.close())

const pathOf = (...parts: string[]): string => join(shop.folder, ...parts)

test('a broken % in addresses and in names of images keeps no article from being built', async () => {
  const png = readFileSync(new URL('../../../test/fixtures/read/elements/press.png', import.meta.url))
  await shop.article(
    'percent',
    plainArticle(
      '百分率',
      [
        '[港](https://example.org/100%)、<https://example.org/%E3%8>、https://example.org/%zz を見よ。',
        '![図1](100%.png){alt="図"}',
        '![図2](a%zz.png){alt="図"}',
      ].join('\n\n'),
    ),
    { '100%.png': png, 'a%zz.png': png },
  )
  const { code, stderr } = await shop.run(['build', 'percent', 'sound', '--out', 'percents'])
  assert.deepEqual([code, stderr], [0, ''])
  for (const slug of ['percent', 'sound']) assert.ok(existsSync(pathOf('percents', slug, 'print.pdf')))
})

test('an image that the browser cannot draw is told by its name, at its place', async () => {
  // Three bits a sample, which PNG does not have.
  const png = Buffer.from(
    'iVBORw0KGgoAAAANSUhEUgAAAAgAAAAIAwAAAACWtNBGAAAADElEQVR4nGNgoAwAAABAAAG3NHzvAAAAAElFTkSuQmCC',
    'base64',
  )
  await shop.article('undrawn', plainArticle('描けない図', '文。\n\n![図](map.png){alt="図"}'), {
    'map.png': png,
  })
  const { code, stderr } = await shop.run(['build', 'undrawn', '--only', 'print', '--out', 'undrawn-out'])
  assert.match(stderr, /article\.md:8:1 {2}error {2}.*browser.*map\.png.*unsupported-image/)
  assert.equal(code, 65)
})
