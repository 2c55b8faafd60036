import assert from 'node:assert/strict'
import { mkdtemp, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, before, test } from 'node:test'
import { fileURLToPath } from 'node:url'
import { PDFArray, PDFDict, PDFDocument, PDFName, PDFString } from '@cantoo/pdf-lib'
import JSZip from 'jszip'
import { VFile } from 'vfile'
import { closeBrowser } from '../../src/browser/close-browser.js'
import { openBrowser } from '../../src/browser/open-browser.js'
import { inspectEditions } from '../../src/editions/inspect-editions.js'
import { checkPrint } from '../../src/editions/print/check-print.js'
import { say } from '../../src/messages/say.js'
import { writeXmp } from '../../src/pdf/describe-document.js'
import { makePressFile } from '../../src/pdf/make-press-file.js'
import { readCreators } from '../../src/pdf/read-creators.js'
import { srgbProfile } from '../../src/pdf/srgb-profile.js'
import { readXmp } from '../../src/pdf/xmp-metadata.js'
import { build } from '../../src/pipeline/build.js'
import type { Gate } from '../../src/verify/gate.js'

const SPECIMEN = fileURLToPath(new URL('../../../manuscript/specimen', import.meta.url))
const files: Record<'print' | 'press' | 'epub', Uint8Array> = {
  print: new Uint8Array(),
  press: new Uint8Array(),
  epub: new Uint8Array(),
}
let out = ''

before(async () => {
  out = await mkdtemp(join(tmpdir(), 'kiyo-gates-'))
  const browser = await openBrowser()
  try {
    const { file } = await build(SPECIMEN, {
      out,
      editions: new Set(['print', 'epub']),
      press: { marks: true },
      browser: async () => browser,
      modified: new Date(0),
      language: 'en',
      progress: () => undefined,
    })
    assert.deepEqual(file.messages.map(String), [])
  } finally {
    await closeBrowser(browser)
  }
  const read = (name: string): Promise<Uint8Array> => readFile(join(out, 'specimen', name))
  files.print = await read('print.pdf')
  files.press = await read('press.pdf')
  files.epub = await read('book.epub')
})

after(() => rm(out, { recursive: true }))

function inspect(changes: Partial<typeof files> = {}): Promise<Gate[]> {
  const { print, press, epub } = { ...files, ...changes }
  return inspectEditions(
    new Map([
      ['print.pdf', print],
      ['press.pdf', press],
      ['book.epub', epub],
    ]),
  )
}

function failed(gates: readonly Gate[]): string[] {
  return gates.filter(({ passed }) => !passed).map(({ name }) => say('en', name))
}

test('the specimen passes every gate', async () => {
  const gates = await inspect()
  assert.deepEqual(failed(gates), [])
  assert.ok(gates.length >= 12)
})

test('a screen file in place of the press file fails for its colours and its boxes', async () => {
  const gates = await inspect({ press: files.print })
  assert.deepEqual(failed(gates), [
    'press file: ink on black alone',
    'press file: bleed box 3 mm beyond the trim',
    'press file, PDF/X-4: names the standard, its dates, and that it is not trapped',
    'press file, PDF/X-4: one printing condition, with its profile',
    'press file, PDF/X-4: no annotations, no actions',
    'press file, PDF/X-4: no actions and scripts anywhere in the file (objects)',
  ])
})

test('the printer’s file names each author as one entry, as the file for readers does', async () => {
  const two =
    '<dc:creator><rdf:Seq><rdf:li>霧原</rdf:li><rdf:li>Brun &amp; Fils</rdf:li></rdf:Seq></dc:creator>'
  const document = await PDFDocument.load(files.print, { updateMetadata: false })
  document.setAuthor('霧原、Brun & Fils')
  const packet = readXmp(document).replace(/<dc:creator>[\s\S]*<\/dc:creator>/, two)
  writeXmp(document, packet)
  const condition = { name: 'FOGRA39', condition: 'offset', profile: new Uint8Array(4) }
  const trim = { width: 182, height: 257 }
  const { pdf } = await makePressFile(await document.save(), { trim, marks: false, condition })
  const press = await PDFDocument.load(pdf, { updateMetadata: false })
  assert.deepEqual(readCreators(readXmp(press)), ['霧原', 'Brun & Fils'])
  assert.equal(press.getAuthor(), '霧原、Brun & Fils')
  assert.doesNotMatch(readXmp(press), /pdfaid|pdfuaid/)
})

const PRESS_FAULTS: [string, (document: PDFDocument) => void, string][] = [
  [
    'that says nothing of trapping',
    ({ context }) => context.lookup(context.trailerInfo.Info, PDFDict).delete(PDFName.of('Trapped')),
    'press file, PDF/X-4: names the standard, its dates, and that it is not trapped',
  ],
  [
    'with a screen’s profile',
    ({ context, catalog }) => {
      const intents = catalog.lookup(PDFName.of('OutputIntents'), PDFArray)
      const profile = context.register(context.flateStream(srgbProfile(), { N: 3 }))
      intents.lookup(0, PDFDict).set(PDFName.of('DestOutputProfile'), profile)
    },
    'press file, PDF/X-4: one printing condition, with its profile',
  ],
  [
    'with two boxes of a finished page',
    (document) => document.getPage(2).setArtBox(0, 0, 100, 100),
    'press file, PDF/X-4: trim within bleed within sheet (pages)',
  ],
  [
    'with a remark laid over a page',
    (document) => {
      const remark = document.context.obj({ Type: 'Annot', Subtype: 'Text', Rect: [9, 9, 20, 20] })
      document.getPage(1).node.set(PDFName.of('Annots'), document.context.obj([remark]))
    },
    'press file, PDF/X-4: no annotations, no actions',
  ],
  [
    'with an image of another file',
    ({ context }) => {
      context.register(context.stream('', { Subtype: 'Image', OPI: {}, ColorSpace: 'DeviceGray' }))
    },
    'press file, PDF/X-4: drawings complete in themselves: no OPI, PostScript or curves of tones',
  ],
  [
    'with light blue in a content that has a number N, as a profile has',
    (document) => {
      const { context } = document
      const added = context.register(context.flateStream('0.6 0.8 1 rg 0 0 40 40 re f', { N: 4 }))
      const { node } = document.getPage(1)
      node.set(PDFName.of('Contents'), context.obj([node.get(PDFName.of('Contents')) ?? added, added]))
    },
    'press file: ink on black alone',
  ],
]

for (const [kind, spoil, gate] of PRESS_FAULTS) {
  test(`a press file ${kind} fails for that alone`, async () => {
    const document = await PDFDocument.load(files.press, { updateMetadata: false })
    spoil(document)
    assert.deepEqual(failed(await inspect({ press: await document.save() })), [gate])
  })
}

test('a screen file whose tags say less than they should fails for each clause', async () => {
  const document = await PDFDocument.load(files.print, { updateMetadata: false })
  const elements = document.context
    .enumerateIndirectObjects()
    .flatMap(([, object]) => (object instanceof PDFDict && object.has(PDFName.of('P')) ? [object] : []))
  const ofType = (type: string): PDFDict => {
    const found = elements.find((element) => element.get(PDFName.of('S')) === PDFName.of(type))
    assert.ok(found, type)
    return found
  }
  ofType('Figure').delete(PDFName.of('Alt'))
  ofType('H2').set(PDFName.of('S'), PDFName.of('H5'))
  ofType('Span').set(PDFName.of('Lang'), PDFString.of('japanese language'))
  ofType('BlockQuote').set(PDFName.of('S'), PDFName.of('Zitat'))
  const gates = failed(await inspect({ print: await document.save() }))
  assert.deepEqual(
    gates.filter((gate) => /^PDF\/UA-1 7/.test(gate)),
    [
      'PDF/UA-1 7.2, 7.5, 7.6: elements stand where they may',
      'PDF/UA-1 7.1: types of elements are standard ones, or mapped to them',
      'PDF/UA-1 7.2: language tags are well-formed',
      'PDF/UA-1 7.3: figures are described',
      'PDF/UA-1 7.4.2: no level of headings is skipped',
    ],
  )
})

test('a page that is gone, labels that begin elsewhere, a title that is gone: each is found', async () => {
  const document = await PDFDocument.load(files.print, { updateMetadata: false })
  document.removePage(3)
  document.setTitle('')
  document.catalog.set(
    PDFName.of('PageLabels'),
    document.context.obj({ Nums: [0, { S: 'D', St: 1 }, 5, { S: 'D', St: 90 }] }),
  )
  const names = failed(await inspect({ print: await document.save() }))
  for (const part of ['text of print.pdf', 'page labels', 'title']) {
    assert.ok(
      names.some((name) => name.includes(part)),
      `${part} in ${names.join('; ')}`,
    )
  }
})

test('a word that is lost from the EPUB is found by the gates and by the check of every build', async () => {
  const zip = await JSZip.loadAsync(files.epub)
  const [article] = zip.file(/article\.xhtml$/)
  assert.ok(article)
  const xhtml = await article.async('string')
  zip.file(article.name, xhtml.replace('約束事', '約束'))
  const epub = await zip.generateAsync({ type: 'uint8array' })
  const gate = (await inspect({ epub })).find(({ name }) => say('en', name).startsWith('text of print.pdf'))
  assert.equal(gate?.passed, false)
  // Where the first difference is, and what to do: whoever built one edition anew has two manuscripts in a folder.
  assert.match(
    say('en', gate.figure),
    /different from character \d+ on, “事.*” and “(?!事).*”; build the editions together/,
  )
  assert.match(
    say('ja', gate.figure),
    /字目から違います（前者は「事.*」、後者は「.*」）。どの版も、同じ原稿から一度に組み直してください/,
  )
})

test('a PDF whose text differs from its pages is a message of the build', async () => {
  const file = new VFile({ path: 'article.md' })
  const pages = [{ number: 1, paintedText: '別の本文', readings: '' }]
  await checkPrint(files.print, pages, file)
  assert.ok(file.messages.length > 0)
  assert.ok(file.messages.every(({ ruleId, fatal }) => ruleId === 'edition-mismatch' && fatal))
})
