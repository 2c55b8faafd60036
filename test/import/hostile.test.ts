import assert from 'node:assert/strict'
import { mkdir, readdir, readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { after, before, test } from 'node:test'
import { PDFDocument, StandardFonts } from '@cantoo/pdf-lib'
import JSZip from 'jszip'
import { openWorkshop, type Workshop } from '../command-line/run-kiyo.js'
import { noteTexts, wordFile } from './word-file.js'

let shop: Workshop

before(async () => {
  shop = await openWorkshop()
})

after(() => shop.close())

/** 「日本語」 in Shift_JIS. */
const SHIFT_JIS = Uint8Array.from([
  0x81, 0x75, 0x93, 0xfa, 0x96, 0x7b, 0x8c, 0xea, 0x82, 0xcc, 0x81, 0x76, 0x0a,
])
const WORDS = 'the boats of the harbour leave before dawn and return when the lamps are lit'

async function pdfOf(draw: (pdf: PDFDocument) => Promise<void>): Promise<PDFDocument> {
  const pdf = await PDFDocument.create()
  await draw(pdf)
  return pdf
}

async function scannedPdf(): Promise<Uint8Array> {
  const pixel = Buffer.from(
    'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==',
    'base64',
  )
  const pdf = await pdfOf(async (document) => {
    const image = await document.embedPng(pixel)
    document.addPage([400, 600]).drawImage(image, { x: 0, y: 0, width: 400, height: 600 })
  })
  return pdf.save()
}

async function columnPdf(): Promise<Uint8Array> {
  const pdf = await pdfOf(async (document) => {
    const font = await document.embedFont(StandardFonts.TimesRoman)
    const page = document.addPage([500, 700])
    for (let line = 0; line < 40; line++) {
      const y = 660 - line * 14
      page.drawText(WORDS.slice(0, 40), { x: 40, y, size: 10, font })
      page.drawText(WORDS.slice(30, 70), { x: 270, y, size: 10, font })
    }
  })
  return pdf.save()
}

async function encryptedPdf(): Promise<Uint8Array> {
  const pdf = await pdfOf(async (document) => {
    const font = await document.embedFont(StandardFonts.TimesRoman)
    document.addPage([400, 600]).drawText(WORDS, { x: 20, y: 500, size: 9, font })
  })
  pdf.encrypt({ userPassword: 'secret', ownerPassword: 'more secret' })
  return pdf.save({ useObjectStreams: false })
}

async function docxWith(change: (zip: JSZip) => void): Promise<Uint8Array> {
  const zip = await JSZip.loadAsync(await wordFile(noteTexts(2)))
  change(zip)
  return zip.generateAsync({ type: 'uint8array', compression: 'DEFLATE' })
}

const columnText = Array.from({ length: 30 }, () => `${WORDS.slice(0, 40)}      ${WORDS.slice(20, 60)}`).join(
  '\n',
)

const cases: readonly {
  name: string
  file: string
  bytes: () => Uint8Array | string | Promise<Uint8Array>
  rule: string
  says: RegExp
}[] = [
  { name: 'an empty file', file: 'a.txt', bytes: () => '', rule: 'empty-source', says: /is empty/ },
  {
    name: 'a file of white space',
    file: 'a.txt',
    bytes: () => ' \n\f\n  ',
    rule: 'empty-source',
    says: /no word/,
  },
  {
    name: 'text in Shift_JIS',
    file: 'a.txt',
    bytes: () => SHIFT_JIS,
    rule: 'invalid-encoding',
    says: /looks like Shift_JIS; save it as UTF-8/,
  },
  {
    name: 'a picture',
    file: 'a.txt',
    bytes: () => Uint8Array.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0xff, 0xd8]),
    rule: 'invalid-encoding',
    says: /is not UTF-8/,
  },
  {
    name: 'a text layer in two columns',
    file: 'a.txt',
    bytes: () => columnText,
    rule: 'two-column-source',
    says: /two columns/,
  },
  {
    name: 'a scanned PDF',
    file: 'a.pdf',
    bytes: scannedPdf,
    rule: 'scanned-source',
    says: /recognise its text first/,
  },
  {
    name: 'an encrypted PDF',
    file: 'a.pdf',
    bytes: encryptedPdf,
    rule: 'encrypted-source',
    says: /take its password off/,
  },
  {
    name: 'half a PDF',
    file: 'a.pdf',
    bytes: async () => (await columnPdf()).slice(0, 200),
    rule: 'damaged-source',
    says: /cannot be read as a PDF/,
  },
  {
    name: 'a DOCX whose files lead out of it',
    file: 'a.docx',
    bytes: () => docxWith((zip) => zip.file('../../escaped.txt', 'out')),
    rule: 'damaged-source',
    says: /leads out of it/,
  },
  {
    name: 'a DOCX that unpacks to 200 MB',
    file: 'a.docx',
    bytes: () => docxWith((zip) => zip.file('word/media/bomb.png', new Uint8Array(200_000_000))),
    rule: 'oversized-source',
    says: /more than 150 MB/,
  },
  {
    name: 'a DOCX that defines entities',
    file: 'a.docx',
    bytes: () =>
      docxWith((zip) =>
        zip.file('word/footnotes.xml', '<!DOCTYPE x [<!ENTITY a "aaaa"><!ENTITY b "&a;&a;">]><x>&b;</x>'),
      ),
    rule: 'damaged-source',
    says: /defines entities/,
  },
  {
    name: 'an encrypted DOCX',
    file: 'a.docx',
    bytes: () => Uint8Array.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]),
    rule: 'encrypted-source',
    says: /take its password off/,
  },
  {
    name: 'an archive that is no DOCX',
    file: 'a.docx',
    bytes: async () => new JSZip().file('a', 'b').generateAsync({ type: 'uint8array' }),
    rule: 'unsupported-source',
    says: /no Word file/,
  },
  {
    name: 'half a DOCX',
    file: 'a.docx',
    bytes: async () => (await wordFile(noteTexts(1))).slice(0, 900),
    rule: 'damaged-source',
    says: /no whole zip archive/,
  },
]

for (const [index, { name, file, bytes, rule, says }] of cases.entries()) {
  test(`${name} is refused with a message, and nothing is written`, async () => {
    const folder = join(shop.folder, `case-${index}`)
    await mkdir(folder)
    await writeFile(join(folder, file), await bytes())
    const { code, stderr } = await shop.run([
      'import',
      `case-${index}/${file}`,
      '--to',
      `case-${index}/out/made`,
    ])
    assert.equal(code, 65, stderr)
    assert.match(stderr, says)
    assert.ok(stderr.includes(rule), stderr)
    assert.doesNotMatch(stderr, /^\s+at /m)
    assert.deepEqual(await readdir(folder), [file])
    assert.deepEqual(
      (await readdir(shop.folder)).filter((one) => !one.startsWith('case-')),
      [],
    )
    assert.deepEqual(await shop.temporaryFiles(), [])
  })
}

test('a manuscript that is there is never overwritten', async () => {
  await shop.article('case-there', 'kept')
  await writeFile(join(shop.folder, 'case-there', 'layer.txt'), '題\n\n著者\n')
  const { code, stderr } = await shop.run(['import', 'case-there/layer.txt', '--to', 'case-there'])
  assert.equal(code, 73)
  assert.match(stderr, /never overwrites/)
  assert.equal(await readFile(join(shop.folder, 'case-there', 'article.md'), 'utf8'), 'kept')
})

test('a missing file and a missing --to are named', async () => {
  const missing = await shop.run(['import', 'nothing.txt', '--to', 'case-none'])
  assert.equal(missing.code, 66)
  assert.match(missing.stderr, /no file nothing\.txt/)
  const usage = await shop.run(['import', 'nothing.txt'])
  assert.equal(usage.code, 2)
})

/** Text layers that took minutes, or the stack, before each of their ends was looked at once. */
const LONG: Readonly<Record<string, { text: string; code: number; said?: RegExp }>> = {
  comments: { text: `${'<!---->'.repeat(140)}港の話である。\n`, code: 0 },
  ideographs: { text: `${'港'.repeat(100_000)}、\nみなと\n${'船'.repeat(20_000)}。\nふね\n`, code: 0 },
  calls: { text: `本文の話である。\n${'（1）'.repeat(30_000)}\n続きの話である。\n`, code: 0 },
  lines: {
    text: '港の話である。\n'.repeat(50_000),
    code: 65,
    said: /“lines\.txt” has more than 40000 lines.*oversized-source/,
  },
}

for (const [name, { text, code, said }] of Object.entries(LONG)) {
  test(`a text of many ${name} is read, or refused with what to do`, async () => {
    await writeFile(join(shop.folder, `${name}.txt`), text)
    const run = await shop.run(['import', `${name}.txt`, '--to', `long-${name}`])
    assert.equal(run.code, code, run.stderr)
    if (said) assert.match(run.stderr, said)
  })
}
