import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import type { Browser } from 'puppeteer-core'
import { visit } from 'unist-util-visit'
import { closeBrowser } from '../../src/browser/close-browser.js'
import { openBrowser } from '../../src/browser/open-browser.js'
import { inspectEditions } from '../../src/editions/inspect-editions.js'
import { say } from '../../src/messages/say.js'
import type { Publication } from '../../src/model/publication.js'
import { readPdfStructure } from '../../src/pdf/read-pdf-structure.js'
import { makeEditions } from '../../src/pipeline/make-editions.js'
import { readEpubText } from '../../src/verify/read-epub-text.js'
import { checkByPort } from '../epub/epub-gates.js'
import { publishInIssue } from '../issue/publish-in-issue.js'
import { typesetText } from '../typography/typeset-fixture.js'

const SENTENCE = '港の朝は早く、船は霧の中をゆっくりと沖へ出て行き、昼にはまた戻って来た。'
const FIRST = `## 朝\n\n${SENTENCE.repeat(4)}[^1]\n\n本文[^2]。\n\n[^1]: 第一の註。\n\n[^2]: 第二の註。`
const SECOND = `## 夜\n\n${SENTENCE}[^1]\n\n[^1]: もう一つの論文の註。`

let publication: Publication
/** Finished files by name. */
let files: ReadonlyMap<string, Uint8Array>
let browser: Browser

before(async () => {
  browser = await openBrowser()
  publication = publishInIssue(await typesetText(FIRST), await typesetText(SECOND))
  const made = await makeEditions(
    publication,
    {
      editions: new Set(['print', 'epub']),
      folder: '/no/such/folder',
      browser: async () => browser,
      modified: new Date(0),
      progress: () => undefined,
    },
    async (_name, work) => work(),
  )
  const messages = [publication, ...publication.articles].flatMap(({ file }) => file.messages.map(String))
  assert.deepEqual(messages, [])
  files = new Map(made?.made.flatMap((one) => one.files).map(({ name, bytes }) => [name, bytes]))
})

after(() => closeBrowser(browser))

const fileOf = (name: string): Uint8Array => files.get(name) ?? assert.fail(`There is no ${name}`)

test('ids are unique in a publication, and links lead to those of their own article', () => {
  const ids: string[] = []
  for (const { tree, prefix } of publication.articles) {
    visit(tree, 'element', ({ properties: { id, href } }) => {
      if (typeof id === 'string') ids.push(id)
      if (typeof href === 'string' && href.startsWith('#')) assert.ok(href.startsWith(`#${prefix}`), href)
    })
  }
  assert.equal(new Set(ids).size, ids.length)
  assert.deepEqual(
    ids.filter((id) => id.includes('note')),
    ['a1-note-1', 'a1-note-2', 'a2-note-1'],
  )
})

test('each article of the PDF begins on a page of its parity, after a blank one if it must, with its notes from 1', async () => {
  const { pages } = await readPdfStructure(fileOf('print.pdf'))
  const opening = pages.findIndex(({ headings }) => headings.some(({ text }) => text === '夜'))
  assert.equal(Number(pages[opening]?.label) % 2, 1)
  assert.equal(pages[opening - 1]?.flow.trim(), '')
  assert.match(pages[opening]?.notes.join('') ?? '', /^1\s*もう一つの論文の註。/)
  const first = pages.findIndex(({ label }) => label === '1')
  const numbered = pages.slice(first, opening + 1)
  assert.deepEqual(
    numbered.map(({ label }) => label),
    numbered.map((_, index) => String(index + 1)),
  )
})

test('the EPUB holds both, with the printed pages at their places', async () => {
  const { articles } = await readEpubText(fileOf('book.epub'))
  assert.deepEqual(
    articles.map(({ notes }) => [...notes.keys()]),
    [[1, 2], [1]],
  )
  assert.equal(articles[1]?.pages.length, 1)
  assert.deepEqual(await checkByPort(fileOf('book.epub')), [])
})

test('kiyo check finds nothing', async () => {
  const gates = await inspectEditions(new Map([...files].filter(([name]) => !name.startsWith('.'))))
  assert.deepEqual(
    gates.filter(({ passed }) => !passed).map(({ name }) => say('en', name)),
    [],
  )
})
