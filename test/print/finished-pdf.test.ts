import assert from 'node:assert/strict'
import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, before, test } from 'node:test'
import { decodePDFRawStream, PDFDocument, PDFName, type PDFPage, PDFRawStream } from '@cantoo/pdf-lib'
import { inspectStandards } from '../../src/pdf/inspect-standards.js'
import { PageContent } from '../../src/pdf/page-content.js'
import { type PdfPage, readPdfPages } from '../../src/pdf/read-pdf-pages.js'
import { readTags } from '../../src/pdf/tags/read-tags.js'
import { contentIn, type Tag, tagsIn } from '../../src/pdf/tags/tag.js'
import { sharedBuilder } from '../editions/build-editions.js'

const ARTICLE = `---
title: 霧の停車場
subtitle: 時刻表を読む
author:
  - name: 雨宮しぐれ
  - name: 風間なぎ
lang: ja
first-page: 97
---

## 停車場

:ru[Достопримечательность железнодорожной станции описывается путешественниками восемнадцатого столетия неоднократно, преимущественно восторженно, противопоставляясь общераспространённому представлению.]

| 駅 | 分 |
| :-- | --: |
| 霧原 | 12 |
| 風間 | |
| | 30 |

${'汽車は霧のなかを走り、時刻表だけが地図であった。'.repeat(86)}終わりの{駅|えき}[^1]

[^1]: 駅名は当時のまま。
`
const MM = 72 / 25.4

const build = sharedBuilder()
let root: string
let document: PDFDocument
let pages: PdfPage[]
let pdf: Uint8Array

before(async () => {
  root = await mkdtemp(join(tmpdir(), 'kiyo-finished-'))
  const folder = join(root, 'station')
  await mkdir(folder)
  await writeFile(join(folder, 'article.md'), ARTICLE)
  const { files, file } = await build(folder, 'print')
  assert.deepEqual(file.messages.map(String), [])
  pdf = await readFile(files[0]?.path ?? 'print.pdf')
  document = await PDFDocument.load(pdf, { updateMetadata: false })
  pages = await readPdfPages(pdf)
})

after(() => rm(root, { recursive: true }))

test('page labels begin with the first page of the front matter', () => {
  assert.deepEqual(
    pages.map(({ label }) => label),
    ['97', '98'],
  )
})

test('sheet, crop and trim are B5 to a hundredth of a millimetre', () => {
  for (const page of document.getPages()) {
    for (const box of [page.getMediaBox(), page.getCropBox(), page.getTrimBox()] satisfies ReturnType<
      PDFPage['getTrimBox']
    >[]) {
      assert.ok(Math.abs(box.width / MM - 182) <= 0.01, `${box.width / MM} mm wide`)
      assert.ok(Math.abs(box.height / MM - 257) <= 0.01, `${box.height / MM} mm high`)
    }
  }
})

test('title and authors are the front matter’s, and no date is the clock’s', () => {
  assert.equal(document.getTitle(), '霧の停車場　時刻表を読む')
  assert.equal(document.getAuthor(), '雨宮しぐれ、風間なぎ')
  assert.equal(document.getCreationDate()?.toISOString(), '1980-01-01T00:00:00.000Z')
  assert.equal(document.getModificationDate()?.toISOString(), '1980-01-01T00:00:00.000Z')
  assert.equal(document.getProducer(), 'kiyo')
})

test('a hyphen at the end of a line means U+00AD, so that a broken word can be put together', () => {
  const all = pages.flatMap(({ texts }) => texts.map((piece) => piece.text)).join('')
  const text = all.replace('- 98 -', '')
  assert.match(text, /\p{Script=Cyrillic} \p{Script=Cyrillic}/u)
  assert.doesNotMatch(text, /[\u2043\u2010-]/u)
  assert.match(text.replace(/[\u00ad\s]/gu, ''), /Достопримечательностьжелезнодорожнойстанции/)
  const tables = document.context
    .enumerateIndirectObjects()
    .flatMap(([, object]) => (object instanceof PDFRawStream ? [decodePDFRawStream(object).decode()] : []))
    .map((bytes) => new TextDecoder('latin1').decode(bytes))
    .filter((table) => table.includes('begincmap'))
  assert.ok(tables.some((table) => /<00AD>/.test(table)))
  assert.ok(!tables.some((table) => /<2043>/.test(table)))
})

test('the ids of header cells are counted from 1', async () => {
  const objects = document.context.enumerateIndirectObjects().map(([, object]) => object.toString())
  const cells = objects
    .filter((object) => /\/ID \(/.test(object))
    .map((object) => /\/ID \((.*?)\)/.exec(object)?.[1])
  assert.deepEqual(cells, ['cell-000001', 'cell-000002', 'note-000001'])
  assert.ok(!objects.some((object) => /\(node\d+\)/.test(object)))
})

test('the file says of itself what it is, in XMP as in its information', () => {
  const metadata = document.catalog.lookup(PDFName.of('Metadata'))
  assert.ok(metadata instanceof PDFRawStream)
  const xmp = Buffer.from(metadata.contents).toString()
  assert.match(xmp, /<dc:title><rdf:Alt><rdf:li xml:lang="x-default">霧の停車場　時刻表を読む<\/rdf:li>/)
  assert.match(xmp, /<dc:creator><rdf:Seq><rdf:li>雨宮しぐれ<\/rdf:li><rdf:li>風間なぎ<\/rdf:li>/)
  assert.match(xmp, /<xmp:ModifyDate>1980-01-01T00:00:00Z</)
})

test('every clause of PDF/UA-1 and PDF/A-2a that can be checked is met', async () => {
  const clauses = inspectStandards(document, pdf)
  assert.deepEqual(
    clauses.filter(({ count, all }) => count !== all),
    [],
  )
  const counted = new Map(clauses.map(({ id, all }) => [id, all]))
  assert.equal(counted.get('headers'), 2)
  assert.equal(counted.get('notes'), 1)
  assert.equal(counted.get('ruby'), 1)
  assert.equal(counted.get('content'), 2)
})

test('ruby is what is read and then how, each with its own text', async () => {
  const [root] = readTags(document) ?? []
  const [ruby] = [...tagsIn(root as Tag)].filter(({ name }) => name === 'Ruby')
  assert.ok(ruby)
  const page = document.getPages().at(-1) as PDFPage
  const { text, glyphs } = new PageContent(document, page)
  const textOf = (number: number): string => {
    const start = text.search(new RegExp(`/MCID ${number}\\s*>>`))
    const end = text.indexOf('EMC', start)
    return glyphs
      .filter((glyph) => glyph.start > start && glyph.end < end)
      .map(({ meaning }) => meaning)
      .join('')
  }
  const parts = ruby.kids.map((kid) => {
    const numbers = [...contentIn(kid as Tag)].map((one) => (one.kind === 'content' ? one.number : -1))
    return [(kid as Tag).name, numbers.map(textOf).join('')]
  })
  assert.deepEqual(parts, [
    ['RB', '駅'],
    ['RT', 'えき'],
  ])
})

test('an empty cell is a cell, so that those after it are in their own columns', async () => {
  const [root] = readTags(document) ?? []
  const rows = [...tagsIn(root as Tag)].filter(({ name }) => name === 'TR')
  const filled = rows.map(({ kids }) =>
    kids.map((kid) => (kid.kind === 'tag' ? [kid.name, [...contentIn(kid)].length > 0] : [])),
  )
  assert.deepEqual(filled, [
    [
      ['TH', true],
      ['TH', true],
    ],
    [
      ['TD', true],
      ['TD', true],
    ],
    [
      ['TD', true],
      ['TD', false],
    ],
    [
      ['TD', false],
      ['TD', true],
    ],
  ])
})

test('a paragraph that goes on overleaf is one element', async () => {
  const [root] = readTags(await PDFDocument.load(pdf)) ?? []
  const paragraphs = [...tagsIn(root as Tag)].filter(({ name }) => name === 'P')
  const divided = paragraphs.filter(
    (paragraph) => new Set([...contentIn(paragraph)].map(({ page }) => page.toString())).size > 1,
  )
  assert.equal(divided.length, 1)
})
