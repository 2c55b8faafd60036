import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import type { Browser } from 'puppeteer-core'
import { visit } from 'unist-util-visit'
import { closeBrowser } from '../../src/browser/close-browser.js'
import { openBrowser } from '../../src/browser/open-browser.js'
import type { MadeEdition } from '../../src/editions/edition.js'
import { inspectEditions } from '../../src/editions/inspect-editions.js'
import { say } from '../../src/messages/say.js'
import type { Publication } from '../../src/model/publication.js'
import { readPdfStructure } from '../../src/pdf/read-pdf-structure.js'
import { makeEditions } from '../../src/pipeline/make-editions.js'
import { makePublication, type TypesetArticle } from '../../src/pipeline/make-publication.js'
import { readEpubText } from '../../src/verify/read-epub-text.js'
import { checkByPort } from '../epub/epub-gates.js'
import { typesetText } from '../typography/typeset-fixture.js'

const SENTENCE = '港の朝は早く、船は霧の中をゆっくりと沖へ出て行き、昼にはまた戻って来た。'
const FIRST = `## 朝\n\n${SENTENCE.repeat(4)}[^1]\n\n本文[^2]。\n\n[^1]: 第一の註。\n\n[^2]: 第二の註。`
const SECOND = `## 夜\n\n${SENTENCE}[^1]\n\n[^1]: もう一つの論文の註。`

let publication: Publication
let pdf: Uint8Array
let epub: Uint8Array
let browser: Browser

before(async () => {
  browser = await openBrowser()
  const articles: TypesetArticle[] = []
  for (const text of [FIRST, SECOND]) {
    const { article, tree, references, file } = await typesetText(text)
    articles.push({ article, tree, references, file })
  }
  const [first, second] = articles
  assert.ok(first && second)
  publication = makePublication([first, second], { parity: 'odd' })
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
  const fileOf = ({ files: [{ bytes }] }: MadeEdition): Uint8Array => bytes
  const [print, book] = made?.made ?? []
  assert.ok(print && book)
  pdf = fileOf(print)
  epub = fileOf(book)
})

after(() => closeBrowser(browser))

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
  const { pages } = await readPdfStructure(pdf)
  const opening = pages.findIndex(({ flow }) => flow.includes('夜'))
  assert.equal(Number(pages[opening]?.label) % 2, 1)
  assert.equal(pages[opening - 1]?.flow.trim(), '')
  assert.match(pages[opening]?.notes.join('') ?? '', /^1\s*もう一つの論文の註。/)
  assert.deepEqual(
    pages.map(({ label }) => label),
    pages.map((_, index) => String(index + 1)),
  )
})

test('the EPUB holds both, with the printed pages at their places', async () => {
  const { articles } = await readEpubText(epub)
  assert.deepEqual(
    articles.map(({ notes }) => [...notes.keys()]),
    [[1, 2], [1]],
  )
  assert.equal(articles[1]?.pages.length, 1)
  assert.deepEqual(await checkByPort(epub), [])
})

test('kiyo check finds nothing', async () => {
  const gates = await inspectEditions(
    new Map([
      ['print.pdf', pdf],
      ['book.epub', epub],
    ]),
  )
  assert.deepEqual(
    gates.filter(({ passed }) => !passed).map(({ name }) => say('en', name)),
    [],
  )
})
