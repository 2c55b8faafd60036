import assert from 'node:assert/strict'
import { execFile } from 'node:child_process'
import { createHash } from 'node:crypto'
import { mkdtemp, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { before, test } from 'node:test'
import { fileURLToPath } from 'node:url'
import { promisify } from 'node:util'
import { EpubCheck } from '@likecoin/epubcheck-ts'
import type { Nodes, Root } from 'hast'
import JSZip from 'jszip'
import { flowText, notesOf, noteText } from '../../src/model/flow-text.js'
import { type PdfPage, readPdfPages } from '../../src/pdf/read-pdf-pages.js'
import type { BuildResult } from '../../src/pipeline/build.js'
import { readEpubText } from '../../src/verify/read-epub-text.js'
import { typesetFolder } from '../typography/typeset-fixture.js'
import { sharedBuilder } from './build-editions.js'
import { expectNotesInPlace } from './expect-notes-in-place.js'
import { expectTextOfPages } from './expect-text-of-pages.js'
import { movableIn } from './movable-in.js'
import { paintedText, readingsOf } from './painted-text.js'
import { fontsOf, furnitureOf, squeeze, textOfPage } from './read-edition.js'

const SPECIMEN = fileURLToPath(new URL('../../../manuscript/specimen', import.meta.url))
const CLI = fileURLToPath(new URL('../../src/cli.js', import.meta.url))
const NOTES = 68

const build = sharedBuilder()
let result: BuildResult
let pdf: Uint8Array
let epub: Uint8Array
let pages: PdfPage[]
let tree: Root

before(async () => {
  result = await build(SPECIMEN, 'print', 'epub')
  const bytesOf = async (name: string): Promise<Uint8Array> =>
    readFile(result.files.find(({ path }) => path.endsWith(name))?.path ?? name)
  pdf = await bytesOf('print.pdf')
  epub = await bytesOf('book.epub')
  pages = await readPdfPages(pdf)
  tree = (await typesetFolder(SPECIMEN)).tree
})

test('the build reports nothing, and counts pages and notes as the files have them', () => {
  assert.deepEqual(result.file.messages.map(String), [])
  assert.equal(result.notes, NOTES)
  assert.equal(result.pages, pages.length)
  assert.ok(pages.length >= 12)
})

test('page labels run from the first page of the front matter', () => {
  assert.deepEqual(
    pages.map(({ label }) => label),
    pages.map((_, index) => String(index + 1)),
  )
})

test('the first page has neither folio nor running head, the others have them on their sides', () => {
  for (const [index, page] of pages.entries()) {
    const number = index + 1
    const head = number % 2 === 0 ? '紀要編集部' : '三つの文字を一つの頁に'
    assert.deepEqual(
      furnitureOf(page),
      number === 1 ? { head: '', folio: '' } : { head, folio: `- ${number} -` },
      `page ${number}`,
    )
  }
})

test('every page is trimmed to B5', () => {
  for (const { width, height } of pages) {
    assert.ok(Math.abs((width / 72) * 25.4 - 182) <= 0.01)
    assert.ok(Math.abs((height / 72) * 25.4 - 257) <= 0.01)
  }
})

test('the notes of the PDF begin on the pages of their calls', async () => {
  await expectNotesInPlace(pdf, NOTES)
})

test('the text of the PDF is the text of the tree, no character lost, doubled or changed', () => {
  const flow = squeeze(tree.children.map((part) => (isNotes(part) ? '' : paintedText(part))).join(''))
  expectTextOfPages(pages.map(textOfPage), {
    flow,
    movable: movableIn(flow, tree),
    notes: squeeze([...notesOf(tree).values()].map(paintedText).join('')),
    readings: squeeze(readingsOf(tree)),
  })
})

test('the text of the EPUB is the text of the tree', async () => {
  const { articles } = await readEpubText(epub)
  const [{ flow, notes } = assert.fail()] = articles
  assert.equal(articles.length, 1)
  assert.equal(flow, flowText(tree))
  assert.deepEqual(
    [...notes],
    [...notesOf(tree)].map(([number, note]) => [number, noteText(note)]),
  )
})

test('no text of the PDF is a radical, a compatibility form, private use or unknown', async () => {
  const source = await readFile(join(SPECIMEN, 'article.md'), 'utf8')
  const doubtful = /[\u2e80-\u2fdf\uf900-\ufaff\ue000-\uf8ff\ufffd]/gu
  const text = pages.flatMap(({ texts }) => texts.map((piece) => piece.text)).join('')
  assert.deepEqual(
    [...new Set(text.match(doubtful))].filter((character) => !source.includes(character)),
    [],
  )
})

test('every font of the PDF is a subset, embedded, with a table of meanings, and none is Type 3', async () => {
  const fonts = await fontsOf(pdf)
  assert.ok(fonts.length >= 3)
  for (const font of fonts) {
    assert.notEqual(font.subtype, 'Type3')
    assert.match(font.name, /^[A-Z]{6}\+/)
    assert.ok(font.isEmbedded, `${font.name} is embedded`)
    assert.ok(font.hasToUnicode, `${font.name} has a table of meanings`)
  }
})

test('epubcheck finds neither fault nor warning in the EPUB', async () => {
  const { messages } = await EpubCheck.validate(epub)
  assert.deepEqual(
    messages.filter(({ severity }) => severity !== 'info' && severity !== 'usage'),
    [],
  )
})

test('the EPUB has a call, a note and a way back for each note', async () => {
  const zip = await JSZip.loadAsync(epub)
  const documents = await Promise.all(
    Object.keys(zip.files)
      .filter((name) => name.endsWith('.xhtml'))
      .map(async (name) => (await zip.file(name)?.async('string')) ?? ''),
  )
  const count = (pattern: RegExp): number =>
    documents.reduce((total, document) => total + [...document.matchAll(pattern)].length, 0)
  assert.equal(count(/epub:type="noteref"/g), NOTES)
  assert.equal(count(/epub:type="footnote"/g), NOTES)
  assert.equal(count(/role="doc-backlink"/g), NOTES)
})

test('another time zone, locale, mask, folder and process give the same bytes', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'kiyo-elsewhere-'))
  try {
    const command = `umask 077; exec "${process.execPath}" "${CLI}" build "${SPECIMEN}" --out editions --quiet`
    await promisify(execFile)('sh', ['-c', command], {
      cwd: folder,
      env: {
        ...process.env,
        HOME: folder,
        TZ: 'Pacific/Kiritimati',
        LANG: 'ru_RU.UTF-8',
        LC_ALL: 'ru_RU.UTF-8',
        SOURCE_DATE_EPOCH: '',
      },
    })
    for (const [name, here] of [
      ['print.pdf', pdf],
      ['book.epub', epub],
    ] as const) {
      const there = await readFile(join(folder, 'editions', 'specimen', name))
      assert.equal(digest(there), digest(here), name)
    }
  } finally {
    await rm(folder, { recursive: true })
  }
})

function isNotes(node: Nodes): boolean {
  return node.type === 'element' && Array.isArray(node.properties.className)
    ? node.properties.className.includes('notes')
    : false
}

function digest(bytes: Uint8Array): string {
  return createHash('sha256').update(bytes).digest('hex')
}
