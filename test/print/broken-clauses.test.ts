import assert from 'node:assert/strict'
import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, before, test } from 'node:test'
import {
  PDFArray,
  PDFDict,
  type PDFDocument,
  PDFName,
  PDFNumber,
  PDFRawStream,
  type PDFRef,
  PDFString,
} from '@cantoo/pdf-lib'
import { loadPrintingCondition } from '../../src/editions/print/load-printing-condition.js'
import type { Clause } from '../../src/pdf/clause.js'
import { inspectPressFile } from '../../src/pdf/inspect-press-file.js'
import { inspectStandards } from '../../src/pdf/inspect-standards.js'
import { loadPdf } from '../../src/pdf/load-and-save.js'
import { makePressFile } from '../../src/pdf/make-press-file.js'
import { compressedStream, decodeStream, streamText } from '../../src/pdf/stream-bytes.js'
import { readXmp } from '../../src/pdf/xmp-metadata.js'
import { sharedBuilder } from '../editions/build-editions.js'

const ARTICLE = `---
title: 霧の停車場
author: [雨宮しぐれ, 風間なぎ]
lang: ja
keywords: [霧, 駅]
---

汽車は1917年の霧のなかを走った[^1]（<https://example.org/fog>）。

- 一つめ
- 二つめ

| 駅 | 分 |
| :-- | --: |
| 霧原 | 12 |

[^1]: 駅名は当時のまま。
`
const name = (text: string): PDFName => PDFName.of(text)
const build = sharedBuilder()
let root: string
let print: Uint8Array
let press: Uint8Array

before(async () => {
  root = await mkdtemp(join(tmpdir(), 'kiyo-clauses-'))
  const folder = join(root, 'station')
  await mkdir(folder)
  await writeFile(join(folder, 'article.md'), ARTICLE)
  const { files } = await build(folder, 'print')
  print = await readFile(files[0]?.path ?? 'print.pdf')
  const condition = await loadPrintingCondition()
  press = (await makePressFile(print, { trim: { width: 182, height: 257 }, marks: false, condition })).pdf
})

after(() => rm(root, { recursive: true }))

function unmet(clauses: readonly Clause[]): string[] {
  return clauses.filter(({ count, all }) => count !== all).map(({ id }) => id)
}

/** The first dictionary of a document that is such a one. */
function dictionary(document: PDFDocument, is: (one: PDFDict) => boolean): PDFDict {
  const [found] = document.context
    .enumerateIndirectObjects()
    .flatMap(([, object]) => (object instanceof PDFRawStream ? [object.dict] : [object]))
    .filter((object) => object instanceof PDFDict)
    .filter(is)
  return found ?? assert.fail('no such object')
}

const ofType =
  (type: string) =>
  (one: PDFDict): boolean =>
    one.get(name('Type')) === name(type)
const element =
  (type: string) =>
  (one: PDFDict): boolean =>
    one.get(name('S')) === name(type) && one.has(name('P'))

/** Change the operators of the first page. */
function repaint(
  { context, ...document }: PDFDocument,
  page: PDFDict,
  change: (text: string) => string,
): void {
  const contents = page.get(name('Contents')) as PDFRef
  const stream = context.lookup(contents)
  assert.ok(stream instanceof PDFRawStream && document)
  const text = streamText(stream)
  const changed = change(text)
  assert.notEqual(changed, text)
  context.assign(contents, compressedStream(context, changed))
}

const repainted =
  (change: (text: string) => string) =>
  (document: PDFDocument): void =>
    repaint(document, document.getPage(0).node, change)

/** The font that is called the first on the first page, and the code that it paints first. */
function firstFont(document: PDFDocument): PDFDict {
  const fonts = document.getPage(0).node.Resources()?.lookup(name('Font'), PDFDict)
  return fonts?.lookup(fonts.keys()[0] ?? name('F'), PDFDict) ?? assert.fail('no font')
}

function descendant(document: PDFDocument): PDFDict {
  return firstFont(document).lookup(name('DescendantFonts'), PDFArray).lookup(0, PDFDict)
}

function rewriteXmp(document: PDFDocument, change: (packet: string) => string): void {
  const packet = readXmp(document)
  const changed = change(packet)
  assert.notEqual(changed, packet)
  const stream = document.context.stream(Buffer.from(changed), { Type: 'Metadata', Subtype: 'XML' })
  document.catalog.set(name('Metadata'), document.context.register(stream))
}

/** What breaks a file for readers, and the clause that it is against. */
const faults: [what: string, clause: string, change: (document: PDFDocument) => void][] = [
  [
    'text in an artifact',
    'marks',
    repainted((text) => text.replace(/\/\w+ <<\/MCID/, '/Artifact BMC\n$& ').concat('\nEMC')),
  ],
  ['a mark without a tag', 'parents', repainted((text) => text.replace(/\/MCID \d+/, '/MCID 999'))],
  [
    'a link that leads to no tag',
    'parents',
    (document) => dictionary(document, ofType('Annot')).set(name('StructParent'), PDFNumber.of(999_999)),
  ],
  [
    'a list without items',
    'nesting',
    (document) => dictionary(document, element('LI')).set(name('S'), name('P')),
  ],
  [
    'a row with a cell too few',
    'tables',
    (document) => {
      const row = dictionary(document, element('TR'))
      row.lookup(name('K'), PDFArray).remove(0)
    },
  ],
  [
    'an annotation that is not shown',
    'actions',
    (document) => dictionary(document, ofType('Annot')).set(name('F'), PDFNumber.of(4 + 32)),
  ],
  [
    'a link of which nothing is said',
    'links',
    (document) => dictionary(document, ofType('Annot')).set(name('Contents'), PDFString.of('')),
  ],
  [
    'a name that is too long',
    'limits',
    (document) => document.catalog.set(name('a'.repeat(128)), PDFNumber.of(1)),
  ],
  [
    'a number that is too great',
    'limits',
    (document) => document.catalog.set(name('X'), PDFNumber.of(2 ** 31)),
  ],
  ['a page that is too small', 'limits', (document) => document.getPage(0).setTrimBox(0, 0, 2, 2)],
  ['an operator that PDF does not know', 'operators', repainted((text) => `${text}\nkiyo`)],
  [
    'a font that is not there',
    'operators',
    repainted((text) => text.replace(/\/\w+( [\d.]+ Tf)/, '/None$1')),
  ],
  ['a state that is not taken back', 'operators', repainted((text) => `${text}\nq`)],
  [
    'an intent of another class',
    'intent',
    (document) => {
      const intent = document.catalog.lookup(name('OutputIntents'), PDFArray).lookup(0, PDFDict)
      const profile = intent.lookup(name('DestOutputProfile')) as PDFRawStream
      const bytes = Buffer.from(decodeStream(profile))
      bytes.write('abst', 12, 'latin1')
      intent.set(
        name('DestOutputProfile'),
        document.context.register(compressedStream(document.context, bytes, { N: 3 })),
      )
    },
  ],
  [
    'a profile of three components for gray',
    'profiles',
    (document) => {
      const intent = document.catalog.lookup(name('OutputIntents'), PDFArray).lookup(0, PDFDict)
      const profile = decodeStream(intent.lookup(name('DestOutputProfile')) as PDFRawStream)
      const stream = document.context.register(compressedStream(document.context, profile, { N: 1 }))
      document.catalog.set(name('X'), document.context.obj([name('ICCBased'), stream]))
    },
  ],
  [
    'a font without a map to glyphs',
    'composites',
    (document) => descendant(document).set(name('CIDToGIDMap'), name('None')),
  ],
  ['a code that has no glyph', 'glyphs', repainted((text) => text.replace(/<[0-9A-F]{4}/, '<FFFE'))],
  ['.notdef', 'glyphs', repainted((text) => text.replace(/<[0-9A-F]{4}/, '<0000'))],
  [
    'a width that is not that of the font program',
    'widths',
    (document) => {
      descendant(document).delete(name('W'))
      descendant(document).set(name('DW'), PDFNumber.of(313))
    },
  ],
  [
    'a glyph that means U+FEFF',
    'unicode',
    (document) => {
      const font = firstFont(document)
      const table = streamText(font.lookup(name('ToUnicode')) as PDFRawStream)
      const all = table.replace(/(<\w{4}>\s*)<\w+>(?=\s*(?:<|endbfchar))/g, '$1<FEFF>')
      assert.notEqual(all, table)
      font.set(name('ToUnicode'), document.context.register(compressedStream(document.context, all)))
    },
  ],
  [
    'metadata that is not well-formed',
    'xmp',
    (document) => rewriteXmp(document, (xmp) => xmp.replace('</rdf:RDF>', '')),
  ],
  [
    'a vocabulary that is not described',
    'xmp',
    (document) =>
      rewriteXmp(document, (xmp) => xmp.replace('<pdfaSchema:namespaceURI>', '<pdfaSchema:namespaceURI>x')),
  ],
  [
    'a title that differs',
    'information',
    (document) => document.setTitle('別の題', { showInWindowTitleBar: true }),
  ],
  ['an author that XMP lacks', 'information', (document) => document.setAuthor('雨宮しぐれ')],
]

for (const [what, clause, change] of faults)
  test(`${what}: the clause “${clause}” is not met`, async () => {
    const document = await loadPdf(print)
    assert.deepEqual(unmet(inspectStandards(document, print)), [])
    change(document)
    const found = unmet(inspectStandards(document, print))
    assert.ok(found.includes(clause), found.join(' '))
  })

test('bytes after the end, before the beginning, and a stream that is shorter than it says are found', async () => {
  const document = await loadPdf(print)
  const text = Buffer.from(print).toString('latin1')
  for (const changed of [
    `${text}more`,
    ` ${text}`,
    text.replace(/%[\x80-\xff]{4}/, '% text'),
    text.replace(/\/Length (\d+)/, (_, length: string) => `/Length ${Number(length) - 1}`),
  ])
    assert.deepEqual(unmet(inspectStandards(document, Buffer.from(changed, 'latin1'))), ['bytes'])
})

function addObject(document: PDFDocument, entries: Record<string, unknown>): void {
  const { context } = document
  context.register(context.obj(entries as Parameters<typeof context.obj>[0]))
}

const pressFaults: [what: string, clause: string, change: (document: PDFDocument) => void][] = [
  ['a title that differs', 'press-information', (document) => document.setTitle('別の題')],
  [
    'a width that is not that of the font program',
    'press-widths',
    (document) => {
      descendant(document).delete(name('W'))
      descendant(document).set(name('DW'), PDFNumber.of(313))
    },
  ],
  ['.notdef', 'press-glyphs', repainted((text) => text.replace(/<[0-9A-F]{4}/, '<0000'))],
  [
    'a font that does not say what its characters are of',
    'press-composites',
    (document) => descendant(document).delete(name('CIDSystemInfo')),
  ],
  ['an operator that PDF does not know', 'press-operators', repainted((text) => `${text}\nkiyo`)],
  [
    'an intent without its condition',
    'press-intent',
    (document) =>
      document.catalog
        .lookup(name('OutputIntents'), PDFArray)
        .lookup(0, PDFDict)
        .delete(name('OutputConditionIdentifier')),
  ],
  [
    'a page blended in red, green and blue',
    'press-blending',
    (document) =>
      document
        .getPage(0)
        .node.set(name('Group'), document.context.obj({ S: 'Transparency', CS: 'DeviceRGB' })),
  ],
  [
    'a way of blending that PDF does not know',
    'press-blending',
    (document) => addObject(document, { Type: 'ExtGState', BM: 'Kiyo' }),
  ],
  [
    'a halftone of a threshold array',
    'press-halftones',
    (document) => addObject(document, { Type: 'Halftone', HalftoneType: 6 }),
  ],
  [
    'a halftone with a name',
    'press-halftones',
    (document) =>
      addObject(document, { Type: 'ExtGState', SA: true, HT: { HalftoneType: 1, HalftoneName: 'Round' } }),
  ],
  [
    'a rendering intent of one program',
    'press-halftones',
    (document) => addObject(document, { Type: 'ExtGState', RI: 'Vivid' }),
  ],
  [
    'a curve of tones',
    'press-graphics',
    (document) => addObject(document, { Type: 'ExtGState', TR: 'Identity' }),
  ],
  [
    'an image that stands for another file',
    'press-graphics',
    (document) => addObject(document, { Subtype: 'Image', OPI: { '1.3': {} } }),
  ],
  ['PostScript', 'press-graphics', (document) => addObject(document, { Type: 'XObject', Subtype: 'PS' })],
  [
    'a layer',
    'press-layers',
    (document) => document.catalog.set(name('OCProperties'), document.context.obj({ D: {} })),
  ],
  [
    'a drawing on a layer',
    'press-layers',
    (document) => addObject(document, { Type: 'XObject', Subtype: 'Form', OC: { Type: 'OCG', Name: 'A' } }),
  ],
  [
    'a bookmark that runs a script',
    'press-actions',
    (document) => addObject(document, { Title: 'A', A: { S: 'JavaScript', JS: 'app.beep()' } }),
  ],
  [
    'a field that acts when it is left',
    'press-actions',
    (document) => addObject(document, { FT: 'Tx', AA: { Bl: {} } }),
  ],
  [
    'a page of one ink',
    'press-pages',
    (document) =>
      document.getPage(0).node.set(name('SeparationInfo'), document.context.obj({ DeviceColorant: 'Black' })),
  ],
  [
    'a page in other units',
    'press-pages',
    (document) => document.getPage(0).node.set(name('UserUnit'), PDFNumber.of(2)),
  ],
  [
    'printing of what is left when the page is trimmed',
    'press-areas',
    (document) =>
      document.catalog.set(name('ViewerPreferences'), document.context.obj({ PrintArea: 'TrimBox' })),
  ],
  [
    'a bleed that is within the trim',
    'press-boxes',
    (document) => document.getPage(0).setBleedBox(40, 40, 20, 20),
  ],
  ['two boxes for one edge', 'press-boxes', (document) => document.getPage(0).setArtBox(0, 0, 20, 20)],
  [
    'a link',
    'press-annotations',
    (document) => document.getPage(0).node.set(name('Annots'), document.context.obj([{ Subtype: 'Link' }])),
  ],
  [
    'a script when the file is opened',
    'press-annotations',
    (document) => document.catalog.set(name('OpenAction'), document.context.obj({ S: 'JavaScript' })),
  ],
  [
    'a font that is not there',
    'press-fonts',
    (document) => {
      const descriptor = descendant(document).lookup(name('FontDescriptor'), PDFDict)
      for (const key of ['FontFile', 'FontFile2', 'FontFile3']) descriptor.delete(name(key))
    },
  ],
  [
    'trapping that is not told',
    'press-metadata',
    (document) => dictionary(document, (one) => one.has(name('Trapped'))).delete(name('Trapped')),
  ],
  [
    'data packed by LZW',
    'press-streams',
    (document) => {
      const { context } = document
      context.register(PDFRawStream.of(context.obj({ Filter: 'LZWDecode' }), new Uint8Array()))
    },
  ],
  [
    'a file that is locked',
    'press-trailer',
    ({ context }) => {
      context.trailerInfo.Encrypt = context.obj({ Filter: 'Standard' })
    },
  ],
]

for (const [what, clause, change] of pressFaults)
  test(`printer's file, ${what}: the clause “${clause}” is not met`, async () => {
    const document = await loadPdf(press)
    assert.deepEqual(unmet(inspectPressFile(document, press)), [])
    change(document)
    assert.ok(unmet(inspectPressFile(document, press)).includes(clause))
  })

test("nothing is left of links in the printer's file: neither their actions nor their tags", async () => {
  const text = (await loadPdf(press)).context.enumerateIndirectObjects().map(([, object]) => String(object))
  assert.deepEqual(
    text.filter((one) => /\/(?:URI|StructElem|Annot)\b/.test(one)),
    [],
  )
})
