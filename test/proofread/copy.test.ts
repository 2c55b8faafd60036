import assert from 'node:assert/strict'
import { existsSync } from 'node:fs'
import { before, describe, test } from 'node:test'
import { fileURLToPath } from 'node:url'
import { PDFArray, PDFDict, PDFDocument, PDFHexString, PDFName, type PDFNumber } from '@cantoo/pdf-lib'
import { sayFinding } from '../../src/model/say-finding.js'
import { type PdfGlyph, readPdfGlyphs } from '../../src/pdf/read-pdf-glyphs.js'
import { readPdfPages } from '../../src/pdf/read-pdf-pages.js'
import { chooseSheet } from '../../src/proofread/copy/choose-sheet.js'
import { type Proofread, sharedProofs } from './proofs.js'

const ARTICLES = {
  'the specimen': fileURLToPath(new URL('../../../manuscript/specimen', import.meta.url)),
  'the real article': fileURLToPath(new URL('../../../../shared/manuscript/sakhalin', import.meta.url)),
}

/** The typeface of all that a proof adds. */
const ADDED = /^KIYOAA\+/
/** Type size of the numbers of lines and of marks, and of the slug line, in points. */
const [NUMBER_SIZE, SLUG_SIZE] = [6, 7]
const MM = 72 / 25.4
/** Differences below this many points are those of arithmetic. */
const NOTHING = 1e-6

const SENTENCE = '港の朝は早く、船は霧の中をゆっくりと沖へ出て行き、'
const PLANTED = `---
title: 港の朝
subtitle: Утро въ Ѣ葛󠄀
author: 試し書き
first-page: 98
---

${SENTENCE.repeat(9)}鐘が鳴る。。灯台は${SENTENCE.repeat(30)}見えない[^1]。

${SENTENCE.repeat(90)}終わった。。

${SENTENCE.repeat(12)}次の日。

[^1]: ${SENTENCE.repeat(3)}と書かれている。。のちに改められた。
`

const proofread = sharedProofs()

/** Glyphs of each page, with the upper left corner of the trimmed page as their origin. */
async function glyphsOf(pdf: Uint8Array): Promise<PdfGlyph[][]> {
  const document = await PDFDocument.load(pdf, { updateMetadata: false })
  const origins = document.getPages().map((page) => {
    const [shown, trim] = [page.getCropBox(), page.getTrimBox()]
    return { x: trim.x - shown.x, y: shown.y + shown.height - trim.y - trim.height }
  })
  const pages: PdfGlyph[][] = []
  await readPdfGlyphs(pdf, ({ glyphs }, index) => {
    const { x, y } = origins[index] ?? assert.fail()
    pages.push(glyphs.map((glyph) => ({ ...glyph, x: glyph.x - x, right: glyph.right - x, y: glyph.y - y })))
  })
  return pages
}

function differences(print: readonly PdfGlyph[], proof: readonly PdfGlyph[]): number {
  assert.equal(print.length, proof.length)
  return print.filter((glyph, index) => {
    const other = proof[index]
    const isSame =
      other?.text === glyph.text &&
      other.font === glyph.font &&
      (['x', 'right', 'y', 'size'] as const).every((key) => Math.abs(other[key] - glyph[key]) < NOTHING)
    return !isSame
  }).length
}

/** What stands together on one height, from left to right. */
function wordsOf(glyphs: readonly PdfGlyph[]): { text: string; x: number; right: number; y: number }[] {
  const words: { text: string; x: number; right: number; y: number }[] = []
  for (const { text, x, right, y } of glyphs) {
    const last = words.at(-1)
    if (last && Math.abs(last.y - y) < NOTHING && Math.abs(last.right - x) < 0.1) {
      last.text += text
      last.right = right
    } else words.push({ text, x, right, y })
  }
  return words
}

for (const [name, folder] of Object.entries(ARTICLES)) {
  const skip = existsSync(folder) ? false : `not at ${folder}`
  test(`${name}: every glyph of the proof stands where it is printed`, { skip }, async () => {
    const { print, proof, result } = await proofread({ folder })
    const [printed, proofed] = [await glyphsOf(print), await glyphsOf(proof)]
    assert.equal(printed.length, result.pages)
    assert.equal(proofed.length, result.pages)
    for (const [index, glyphs] of printed.entries()) {
      assert.ok(glyphs.length > 0)
      const own = proofed[index]?.filter(({ font }) => !ADDED.test(font)) ?? []
      assert.equal(differences(glyphs, own), 0, `page ${index + 1}`)
    }
  })
}

test('a proof’s sheet is one that an office prints on, where there is one with room for marks and corrections', () => {
  const sheets = [
    [182, 257],
    [148, 210],
    [210, 297],
    [300, 400],
  ].map(([width = 0, height = 0]) => chooseSheet({ width, height }))
  assert.deepEqual(
    sheets.map(({ width, height }) => [width, height]),
    [
      [257, 364],
      [210, 297],
      [297, 420],
      [355, 445],
    ],
  )
  for (const { inner, outer, top, bottom } of sheets) {
    assert.ok(inner >= 20 && outer >= 35 && top >= 20 && bottom >= 25)
  }
})

describe('a proof', () => {
  let made: Proofread
  let printed: PdfGlyph[][]
  let proofed: PdfGlyph[][]
  let document: PDFDocument

  before(async () => {
    made = await proofread({ text: PLANTED })
    printed = await glyphsOf(made.print)
    proofed = await glyphsOf(made.proof)
    document = await PDFDocument.load(made.proof, { updateMetadata: false })
  })

  const added = (page: number, size: number): PdfGlyph[] =>
    proofed[page]?.filter((glyph) => ADDED.test(glyph.font) && Math.abs(glyph.size - size) < 0.01) ?? []

  test('a difference of a tenth of a point would be seen', () => {
    const [page = []] = printed
    const moved = page.map((glyph, index) => (index === 7 ? { ...glyph, x: glyph.x + 0.1 } : glyph))
    assert.equal(differences(page, moved), 1)
  })

  test('each line of text and notes has its number at its height, from 1 on each page', () => {
    assert.ok(printed.length >= 3)
    for (const [index, glyphs] of printed.entries()) {
      const folioFree = glyphs.filter(({ y, size }) => size > 7 && y > 25 * MM && y < (257 - 25) * MM)
      const heights = [...new Set(folioFree.map(({ y }) => Math.round(y)))].sort((a, b) => a - b)
      const left = Math.min(...folioFree.map(({ x }) => x))
      const numbers = wordsOf(added(index, NUMBER_SIZE)).filter(
        ({ right }) => right < left && right > left - 10,
      )
      assert.deepEqual(
        numbers.map(({ text }) => text),
        heights.map((_, line) => String(line + 1)),
      )
      for (const [line, { y }] of numbers.entries()) {
        assert.ok(Math.abs(y - (heights[line] ?? 0)) < 1.5, `line ${line + 1} of page ${index + 1}`)
      }
    }
  })

  test('the sheet has room for corrections, more at the fore-edge, and the trim in its place', () => {
    for (const [index, page] of document.getPages().entries()) {
      const [sheet, trim] = [page.getMediaBox(), page.getTrimBox()]
      assert.deepEqual([sheet.width / MM, sheet.height / MM].map(Math.round), [257, 364])
      assert.deepEqual([trim.width / MM, trim.height / MM].map(Math.round), [182, 257])
      const left = (trim.x - sheet.x) / MM
      assert.equal(Math.round(left), index % 2 === 0 ? 50 : 25)
      assert.ok((trim.y - sheet.y) / MM > 25)
    }
  })

  test('a slug line says what is proofed, of which day, which build, and which page', async () => {
    const pages = await readPdfPages(made.proof)
    for (const [index, page] of pages.entries()) {
      const text = page.texts.map((piece) => piece.text).join('')
      assert.match(text, /Proof\s*article\/article\.md\s*2001-02-03\s*[0-9a-f]{8}\s*港の朝\s*Утро въ Ѣ葛/)
      assert.match(text, new RegExp(`${98 + index} \\(${index + 1}/${pages.length}\\)`))
      const slug = added(index, SLUG_SIZE)
      assert.ok(slug.length > 0 && slug.every(({ y }) => y < -15 * MM), 'it stands beyond the marks')
    }
    assert.equal(document.getTitle(), 'Proof　港の朝　Утро въ Ѣ葛󠄀')
  })

  test('each finding has a mark and a note beside its line', () => {
    const planted = made.findings.filter(({ rule }) => rule === 'doubled-punctuation')
    assert.equal(planted.length, 3)
    for (const finding of planted) {
      const number = made.findings.indexOf(finding) + 1
      const place = finding.printed ?? assert.fail()
      const index = place.page - 98
      const line = place.line ?? assert.fail()
      const page = document.getPages()[index] ?? assert.fail()
      const trim = page.getTrimBox()
      const words = wordsOf(added(index, NUMBER_SIZE))
      const lineNumber = words.find(({ text, right }) => text === String(line) && right < 30 * MM)
      const { rect, contents } =
        notesOf(page).find((note) => note.name === `finding-${number}`) ?? assert.fail()
      const [left = 0, bottom = 0, right = 0, top = 0] = rect
      const mark = words.find(({ text, x }) => text === String(number) && x > left && x < right)
      assert.ok(lineNumber && mark)
      assert.equal(mark.y, lineNumber.y)
      const baseline = trim.y + trim.height - mark.y
      assert.ok(bottom < baseline && baseline < top)
      assert.ok(place.page % 2 === 0 ? right < 30 * MM : left > trim.width - 30 * MM, 'fore-edge')
      const { reason, remedy } = sayFinding('en', finding)
      assert.equal(contents, `${number}. ${reason}\n${remedy}`)
      // The faulty words stand on this very line.
      const glyphs = printed[index]?.filter(({ y }) => Math.abs(y - mark.y) < 1.5) ?? []
      assert.match(glyphs.map(({ text }) => text).join(''), /。。/)
    }
  })

  test('the findings of a page are listed at its foot', async () => {
    const [page] = await readPdfPages(made.proof)
    const text = page?.texts.map((piece) => piece.text).join('') ?? ''
    const finding = made.findings.find(({ printed }) => printed?.page === 98) ?? assert.fail()
    assert.ok(text.includes(`line ${finding.printed?.line}`))
  })

  test('for a reader of Japanese all that it adds is in Japanese, in a face that has every character', async () => {
    const { proof, findings } = await proofread({ text: PLANTED, language: 'ja' })
    const [page] = await readPdfPages(proof)
    const text = page?.texts.map((piece) => piece.text).join('') ?? ''
    const finding = findings.find(({ printed }) => printed?.page === 98) ?? assert.fail()
    const { reason, remedy } = sayFinding('ja', finding)
    assert.match(text, /校正刷\s*article/)
    assert.ok(text.includes(`${finding.printed?.line}行目`))
    assert.ok(text.includes(reason))
    assert.doesNotMatch(text, /line \d|〓/)
    const [note] = notesOf((await PDFDocument.load(proof)).getPages()[0] ?? assert.fail())
    assert.equal(note?.contents, `1. ${reason}\n${remedy}`)
  })

  test('the same manuscript gives the same bytes', async () => {
    const again = await proofread({ text: PLANTED })
    assert.deepEqual(Buffer.from(again.proof), Buffer.from(made.proof))
  })
})

function notesOf(page: ReturnType<PDFDocument['getPages']>[number]) {
  const annotations = page.node.Annots()
  assert.ok(annotations instanceof PDFArray)
  return annotations.asArray().flatMap((_, index) => {
    const annotation = annotations.lookup(index, PDFDict)
    if (annotation.get(PDFName.of('Subtype')) !== PDFName.of('Text')) return []
    const contents = annotation.lookup(PDFName.of('Contents'), PDFHexString).decodeText()
    const rect = annotation.lookup(PDFName.of('Rect'), PDFArray).asArray()
    return {
      name: String(annotation.get(PDFName.of('NM'))).slice(1, -1),
      contents,
      rect: rect.map((one) => (one as PDFNumber).asNumber()),
    }
  })
}
