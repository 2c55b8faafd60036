import assert from 'node:assert/strict'
import { execFileSync, spawnSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { existsSync } from 'node:fs'
import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { basename, join } from 'node:path'
import { after, before, test } from 'node:test'
import { fileURLToPath } from 'node:url'
import type { Browser } from 'puppeteer-core'
import { closeBrowser } from '../../src/browser/close-browser.js'
import { openBrowser } from '../../src/browser/open-browser.js'
import { readEditions } from '../../src/command-line/read-editions.js'
import { inspectEditions } from '../../src/editions/inspect-editions.js'
import { say } from '../../src/messages/say.js'
import { readPdfPages } from '../../src/pdf/read-pdf-pages.js'
import { type PdfStructure, readPdfStructure } from '../../src/pdf/read-pdf-structure.js'
import { type BuildResult, build } from '../../src/pipeline/build.js'
import { readEpubText } from '../../src/verify/read-epub-text.js'
import { checkByAce, checkByEpubcheck, checkByPort, missingJava } from '../epub/epub-gates.js'
import { twelve, writeTwelve } from './write-twelve.js'

const REAL = fileURLToPath(new URL('../../../../shared/manuscript/sakhalin/', import.meta.url))
const noJava = await missingJava()
const noPoppler =
  spawnSync('pdftoppm', ['-v']).status === 0 ? false : 'there is no pdftoppm to draw pages with'

let root: string
let browser: Browser
let result: BuildResult
let issue: PdfStructure
/** The articles in their order, by the names of their folders. */
let names: string[]
const offprints = new Map<string, PdfStructure>()

const built = (...path: string[]): string => join(root, 'out/12-1', ...path)

before(async () => {
  browser = await openBrowser()
  root = await mkdtemp(join(tmpdir(), 'kiyo-issue-'))
  const further = existsSync(REAL) ? [REAL] : []
  const folder = await writeTwelve(root, further)
  names = [...further.map((_, at) => `further-${at + 1}`), ...Object.values(twelve).flat()]
  result = await build(folder, {
    out: join(root, 'out'),
    jobs: 2,
    editions: new Set(['print', 'epub']),
    browser: async () => browser,
    modified: new Date(0),
    language: 'en',
    progress: () => undefined,
  })
  issue = await readPdfStructure(await readFile(built('print.pdf')))
  for (const name of names)
    offprints.set(name, await readPdfStructure(await readFile(built('offprints', `${name}.pdf`))))
})

after(async () => {
  await closeBrowser(browser)
  await rm(root, { recursive: true, force: true })
})

/** The numbers of an offprint's pages. */
const labelsOf = (name: string): string[] => offprints.get(name)?.pages.map(({ label }) => label) ?? []

/** Where an offprint begins among the pages of the issue. */
const startOf = (name: string): number => issue.pages.findIndex(({ label }) => label === labelsOf(name)[0])

test('an issue of twelve articles of several kinds is built without an error, with an offprint of each', async () => {
  assert.deepEqual(result.file.messages.filter(({ fatal }) => fatal).map(String), [])
  assert.deepEqual(
    (await readdir(built('offprints'))).map((name) => basename(name, '.pdf')).sort(),
    [...names].sort(),
  )
})

test('its pages are numbered without a gap, and every article begins where the one before it has ended', () => {
  const labels = issue.pages.map(({ label }) => label)
  const numbered = labels.filter((label) => label !== '').map(Number)
  assert.deepEqual(
    numbered,
    numbered.map((_, at) => at + 1),
  )
  let next = 0
  for (const name of names) {
    const own = labelsOf(name).map(Number)
    assert.deepEqual(
      own,
      own.map((_, at) => (own[0] ?? 0) + at),
    )
    const [first = 0] = own
    assert.ok(first === next || next === 0 || (first === next + 1 && first % 2 === 1), name)
    assert.equal(first % 2, 1, name)
    next = (own.at(-1) ?? 0) + 1
  }
})

test('the text of each page of an offprint is that of the issue, with its headings', () => {
  for (const name of names) {
    const own = offprints.get(name)?.pages ?? []
    const pages = issue.pages.slice(startOf(name), startOf(name) + own.length)
    assert.ok(own.length > 0)
    assert.deepEqual(
      pages.map(({ label, flow, headings }) => [label, flow, headings.map(({ text }) => text)]),
      own.map(({ label, flow, headings }) => [label, flow, headings.map(({ text }) => text)]),
      name,
    )
  }
})

test('each page of an offprint looks as in the issue, pixel by pixel', { skip: noPoppler }, async () => {
  const whole = await drawn(built('print.pdf'))
  assert.equal(whole.length, issue.pages.length)
  for (const name of names) {
    const own = await drawn(built('offprints', `${name}.pdf`))
    assert.deepEqual(whole.slice(startOf(name), startOf(name) + own.length), own, name)
  }
})

/** A digest of each page, drawn at 72 dots to the inch. */
async function drawn(pdf: string): Promise<string[]> {
  const folder = await mkdtemp(join(root, 'drawn-'))
  execFileSync('pdftoppm', ['-r', '72', pdf, join(folder, 'p')])
  const pages = (await readdir(folder)).sort()
  return Promise.all(
    pages.map(async (page) =>
      createHash('sha256')
        .update(await readFile(join(folder, page)))
        .digest('hex'),
    ),
  )
}

test('the contents name titles, authors and numbers as the articles open, in their order', () => {
  const contents = issue.pages
    .slice(
      0,
      issue.pages.findIndex(({ label }) => label !== ''),
    )
    .map(({ flow }) => flow.replace(/[\s・,、]/g, ''))
    .join('')
  let at = 0
  for (const name of names) {
    const { title = '', author = '' } = offprints.get(name) ?? {}
    const entry = [...title.split('　'), ...author.split(/[;；、]/)].map((one) =>
      one.replace(/[\s・,、]/g, ''),
    )
    for (const part of [...entry, labelsOf(name)[0] ?? '']) {
      const found = contents.indexOf(part, at)
      assert.ok(found >= 0, `${part} of ${name} in ${contents.slice(at)}`)
      at = found + part.length
    }
  }
})

test('kiyo check finds nothing, and no note of an article is missing or twice', async () => {
  const gates = await inspectEditions(await readEditions(built()))
  assert.deepEqual(
    gates.filter(({ passed }) => !passed).map(({ name, figure }) => [say('en', name), figure]),
    [],
  )
  const { articles } = await readEpubText(await readFile(built('book.epub')))
  const counts = articles.map(({ notes }) => [...notes.keys()].filter((number) => number > 0))
  for (const numbers of counts)
    assert.deepEqual(
      numbers,
      numbers.map((_, index) => index + 1),
    )
  assert.equal(
    counts.reduce((sum, { length }) => sum + length, 0),
    result.notes,
  )
})

test('the page-list of the ebook is right at the beginning of every article', async () => {
  const { articles } = await readEpubText(await readFile(built('book.epub')))
  // The foreword comes first.
  for (const [at, name] of names.entries()) {
    const [first] = articles[at + 1]?.pages ?? []
    assert.deepEqual([first?.offset, first?.label], [0, labelsOf(name)[0]], name)
  }
  const listed = articles.flatMap(({ pages }) => pages.map(({ label }) => Number(label)))
  assert.deepEqual(
    listed,
    [...listed].sort((a, b) => a - b),
  )
  assert.equal(new Set(listed).size, listed.length)
})

test('EPUBCheck finds no error and no warning in the ebook of the issue, nor in a second reading', {
  skip: noJava,
}, async () => {
  const book = await readFile(built('book.epub'))
  assert.deepEqual(await checkByEpubcheck(book), [])
  assert.deepEqual(await checkByPort(book), [])
})

test('Ace finds no violation in the ebook of the issue', async () => {
  assert.deepEqual(await checkByAce(await readFile(built('book.epub'))), [])
})

test('a proof of the issue is its pages, with a report', async () => {
  const { files } = await build(join(root, 'issues/12-1'), {
    out: join(root, 'out'),
    jobs: 2,
    editions: new Set(['print']),
    proof: { isForAuthor: false },
    browser: async () => browser,
    modified: new Date(0),
    language: 'ja',
    progress: () => undefined,
  })
  assert.ok(files.some(({ path }) => basename(path) === 'report.html'))
  const copy = await readPdfPages(await readFile(built('proof.pdf')))
  const pages = await readPdfPages(await readFile(built('print.pdf')))
  const textOf = ({ texts }: (typeof pages)[number]): string => texts.map(({ text }) => text).join('')
  for (const [at, page] of pages.entries()) {
    const proof = copy[at]
    assert.ok(proof && textOf(proof).includes(textOf(page)), `page ${at + 1}`)
  }
})
