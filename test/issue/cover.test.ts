import assert from 'node:assert/strict'
import { cp, mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, before, test } from 'node:test'
import { fileURLToPath } from 'node:url'
import { PDFDocument } from '@cantoo/pdf-lib'
import JSZip from 'jszip'
import type { Browser } from 'puppeteer-core'
import { closeBrowser } from '../../src/browser/close-browser.js'
import { openBrowser } from '../../src/browser/open-browser.js'
import { readEditions } from '../../src/command-line/read-editions.js'
import { inspectEditions } from '../../src/editions/inspect-editions.js'
import { say } from '../../src/messages/say.js'
import { readPdfStructure } from '../../src/pdf/read-pdf-structure.js'
import { type BuildResult, build } from '../../src/pipeline/build.js'

const IMAGE = fileURLToPath(new URL('../../../manuscript/specimen/figures/line-adjust.png', import.meta.url))

let root: string
let browser: Browser

before(async () => {
  browser = await openBrowser()
  root = await mkdtemp(join(tmpdir(), 'kiyo-cover-'))
  await mkdir(join(root, 'manuscript/fune'), { recursive: true })
  await mkdir(join(root, 'issues/1'), { recursive: true })
  await writeFile(join(root, 'journal.yaml'), 'title: 港湾史研究\n')
  await writeFile(
    join(root, 'manuscript/fune/article.md'),
    '---\ntitle: 船の歌\nauthor: 山田太郎\n---\n\n港の朝。\n',
  )
})

after(async () => {
  await closeBrowser(browser)
  await rm(root, { recursive: true, force: true })
})

async function buildIssue(settings: string, editions = ['print', 'epub']): Promise<BuildResult> {
  await writeFile(
    join(root, 'issues/1/issue.yaml'),
    `volume: 1\nnumber: 1\n${settings}contents:\n  - articles: [manuscript/fune]\n`,
  )
  return build(join(root, 'issues/1'), {
    out: join(root, 'out'),
    editions: new Set(editions),
    press: { marks: false },
    browser: async () => browser,
    modified: new Date(0),
    language: 'en',
    progress: () => undefined,
  })
}

test('the cover of an issue is its first page, to the bleed, and its ebook’s; the printer’s file is without it', async () => {
  const without = await buildIssue('')
  const pagesOf = async (name: string): Promise<number> =>
    (
      await PDFDocument.load(await readFile(join(root, 'out/1', name)), { updateMetadata: false })
    ).getPageCount()
  const inside = await pagesOf('print.pdf')
  await cp(IMAGE, join(root, 'issues/1/cover.png'))
  const { file, pages } = await buildIssue('cover: cover.png\n')
  assert.deepEqual(file.messages.filter(({ fatal }) => fatal).map(String), [])
  assert.deepEqual([without.pages, pages], [inside, inside + 2])
  assert.deepEqual([await pagesOf('print.pdf'), await pagesOf('press.pdf')], [inside + 2, inside])
  const structure = await readPdfStructure(await readFile(join(root, 'out/1/print.pdf')))
  assert.deepEqual(
    structure.pages.slice(0, 3).map(({ label, flow }) => [label, flow.trim() !== '']),
    [
      ['', false],
      ['', false],
      ['', true],
    ],
  )
  const gates = await inspectEditions(await readEditions(join(root, 'out/1')))
  assert.deepEqual(
    gates.filter(({ passed }) => !passed).map(({ name, figure }) => [say('en', name), figure]),
    [],
  )
  const book = await JSZip.loadAsync(await readFile(join(root, 'out/1/book.epub')))
  assert.deepEqual(await book.file(/images\/cover\.png$/)[0]?.async('nodebuffer'), await readFile(IMAGE))
})

test('a cover that cannot be had is told where issue.yaml names it', async () => {
  const told = async (name: string): Promise<unknown[]> =>
    (await buildIssue(`cover: ${name}\n`, ['epub'])).file.messages
      .filter(({ fatal }) => fatal)
      .map(({ ruleId, file, line, said }) => [ruleId, said?.id, file, line])
  await writeFile(join(root, 'issues/1/words.png'), 'no image')
  for (const [name, id] of [
    ['none.png', 'invalid-cover.missing'],
    ['words.png', 'invalid-cover.type'],
    ['../../journal.yaml', 'path-outside-folder.path'],
  ] as const)
    assert.deepEqual(await told(name), [[id.split('.')[0], id, 'issue.yaml', 3]])
})
