import assert from 'node:assert/strict'
import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { after, before, test } from 'node:test'
import {
  PDFArray,
  PDFDict,
  type PDFDocument,
  PDFName,
  PDFNumber,
  type PDFRef,
  PDFStream,
} from '@cantoo/pdf-lib'
import type { Browser } from 'puppeteer-core'
import { closeBrowser } from '../../src/browser/close-browser.js'
import { openBrowser } from '../../src/browser/open-browser.js'
import { readEditions } from '../../src/command-line/read-editions.js'
import { inspectEditions } from '../../src/editions/inspect-editions.js'
import { listDestinations } from '../../src/pdf/list-destinations.js'
import { loadPdf } from '../../src/pdf/load-and-save.js'
import { openPdf } from '../../src/pdf/open-pdf.js'
import { readGlyphs } from '../../src/pdf/read-pdf-glyphs.js'
import { readPdfStructure } from '../../src/pdf/read-pdf-structure.js'
import { build } from '../../src/pipeline/build.js'

const SENTENCE = '港の朝は早く、船は霧の中をゆっくりと沖へ出て行き、昼にはまた戻って来た。'
const PICTURE =
  '<svg xmlns="http://www.w3.org/2000/svg" width="400" height="100" viewBox="0 0 400 100"><defs><linearGradient id="a"><stop offset="0" stop-color="#000"/><stop offset="1" stop-color="#fff"/></linearGradient><pattern id="b" width="40" height="20" patternUnits="userSpaceOnUse"><rect width="20" height="20" fill="#333"/></pattern></defs><rect width="400" height="50" fill="url(#a)"/><rect y="50" width="400" height="50" fill="url(#b)"/></svg>'

/** The article that is compared, as it begins on a page. */
const article = (page: number): string => `---
title: 霧の港
author: 山田太郎
first-page: ${page}
---

${SENTENCE}[^1]<https://example.org/>を見よ。

![図1　染め分け](picture.svg){alt="染め分け"}

## 朝

${SENTENCE.repeat(30)}[^2]

| 年 | 隻 |
| --- | ---: |
| 1901 | 12 |

${SENTENCE.repeat(20)}

## 夕

${SENTENCE.repeat(4)}

[^1]: 霧についての註。
[^2]: 朝についての註。
`

let root: string
let browser: Browser

async function write(path: string, text: string): Promise<void> {
  const file = join(root, path)
  await mkdir(dirname(file), { recursive: true })
  await writeFile(file, text)
}

async function buildInto(out: string, path: string): Promise<void> {
  const { file } = await build(join(root, path), {
    out: join(root, out),
    jobs: 2,
    editions: new Set(['print']),
    browser: async () => browser,
    modified: new Date(0),
    language: 'en',
    progress: () => undefined,
  })
  assert.deepEqual(file.messages.map(String), [])
}

before(async () => {
  browser = await openBrowser()
  root = await mkdtemp(join(tmpdir(), 'kiyo-moved-'))
  await write('journal.yaml', 'title: 港湾史研究\n')
  await write('manuscript/first/article.md', `---\ntitle: 船の歌\nauthor: 山田太郎\n---\n\n${SENTENCE}\n`)
  await write('manuscript/second/article.md', article(1))
  await write('manuscript/second/picture.svg', PICTURE)
  await write(
    'issues/1/issue.yaml',
    'starts-on: next\ncontents:\n  - articles: [manuscript/first, manuscript/second]\n',
  )
  // Page 2 is on the left, where the margin at the binding is on the other side than that of page 1.
  await write('alone/second/article.md', article(2))
  await write('alone/second/picture.svg', PICTURE)
  await buildInto('out', 'issues/1')
  await buildInto('alone-out', 'alone/second')
})

after(async () => {
  await closeBrowser(browser)
  await rm(root, { recursive: true, force: true })
})

const pdfs = async (): Promise<[inIssue: Buffer, alone: Buffer]> => [
  await readFile(join(root, 'out/1/offprints/second.pdf')),
  await readFile(join(root, 'alone-out/second/print.pdf')),
]

test('an article in an issue has the glyphs, at their places, that it has alone on the same pages', async () => {
  const [inIssue, alone] = await Promise.all((await pdfs()).map(glyphsOf))
  assert.ok(alone && alone.length > 1)
  assert.deepEqual(inIssue, alone)
})

/** Text, place to a thousandth of a point, and size of each glyph, a list a page. */
async function glyphsOf(pdf: Uint8Array): Promise<string[][]> {
  const pages: string[][] = []
  await openPdf(pdf, (document) =>
    readGlyphs(document, ({ glyphs }) => {
      pages.push(
        glyphs.map(({ text, x, y, size }) => [text, ...[x, y, size].map((one) => one.toFixed(3))].join(' ')),
      )
    }),
  )
  return pages
}

test('it has the same labels, tags, notes, links and outline', async () => {
  const [inIssue, alone] = await Promise.all((await pdfs()).map(readPdfStructure))
  assert.equal(alone?.pages[0]?.label, '2')
  // Among several articles the names of places say whose they are.
  for (const page of inIssue?.pages ?? []) page.links = page.links.map((link) => link.replace(/^a2-/, ''))
  assert.deepEqual(inIssue, alone)
})

test('links, the places that they lead to, and patterns are where they are alone', async () => {
  const [inIssue, alone] = await Promise.all((await pdfs()).map(async (pdf) => placesOf(await loadPdf(pdf))))
  assert.ok(alone)
  for (const places of Object.values(alone)) assert.ok(places.length > 0)
  assert.deepEqual(inIssue, alone)
})

function placesOf(document: PDFDocument): Record<'links' | 'targets' | 'patterns', string[]> {
  const pages = document.getPages()
  const ofPages = pages.map(({ ref }) => ref)
  const links = pages.flatMap(({ node }) =>
    (node.Annots()?.asArray() ?? []).map((one) =>
      numbersOf(document.context.lookup(one, PDFDict).lookup(PDFName.of('Rect'), PDFArray)),
    ),
  )
  const targets = listDestinations(document).map(
    (one) => `${ofPages.indexOf(one.get(0) as PDFRef)} ${numbersOf(one)}`,
  )
  const patterns = pages.flatMap(({ node }) => {
    const named = node.Resources()?.lookupMaybe(PDFName.of('Pattern'), PDFDict)
    return (named?.values() ?? []).map((one) => {
      const pattern = document.context.lookup(one)
      const dictionary = pattern instanceof PDFStream ? pattern.dict : (pattern as PDFDict)
      return numbersOf(dictionary.lookup(PDFName.of('Matrix'), PDFArray))
    })
  })
  return { links, targets: targets.sort(), patterns }
}

function numbersOf(array: PDFArray): string {
  return array
    .asArray()
    .flatMap((one) => (one instanceof PDFNumber ? one.asNumber().toFixed(2) : []))
    .join(' ')
}

test('kiyo check finds nothing in the issue', async () => {
  const gates = await inspectEditions(await readEditions(join(root, 'out/1')))
  assert.deepEqual(
    gates.filter(({ passed }) => !passed).map(({ name }) => name),
    [],
  )
})
