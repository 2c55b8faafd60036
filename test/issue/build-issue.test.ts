import assert from 'node:assert/strict'
import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, before, test } from 'node:test'
import type { Browser } from 'puppeteer-core'
import { closeBrowser } from '../../src/browser/close-browser.js'
import { openBrowser } from '../../src/browser/open-browser.js'
import { inspectEditions } from '../../src/editions/inspect-editions.js'
import { say } from '../../src/messages/say.js'
import { readPdfGlyphs } from '../../src/pdf/read-pdf-glyphs.js'
import { readPdfStructure } from '../../src/pdf/read-pdf-structure.js'
import { type BuildResult, build } from '../../src/pipeline/build.js'
import { readEpubText } from '../../src/verify/read-epub-text.js'

const SENTENCE = '港の朝は早く、船は霧の中をゆっくりと沖へ出て行き、昼にはまた戻って来た。'

let root: string
let browser: Browser
let result: BuildResult

const article = (title: string, sentences: number): string =>
  `---\ntitle: ${title}\nauthor: 山田太郎\n---\n\n## 朝\n\n${SENTENCE.repeat(sentences)}[^1]\n\n[^1]: ${title}の註。\n`

async function write(path: string, text: string): Promise<void> {
  const file = join(root, path)
  await mkdir(join(file, '..'), { recursive: true })
  await writeFile(file, text)
}

async function buildIssue(name: string): Promise<BuildResult> {
  return build(join(root, 'issues', name), {
    out: join(root, 'out'),
    editions: new Set(['print', 'epub']),
    browser: async () => browser,
    modified: new Date(0),
    language: 'ja',
    progress: () => undefined,
  })
}

/** The glyphs of each page with their places; the names of fonts are a file's own. */
async function placedGlyphs(pdf: string): Promise<unknown[]> {
  const pages: unknown[] = []
  await readPdfGlyphs(await readFile(pdf), ({ glyphs }) => {
    pages.push(glyphs.map(({ text, x, y, size }) => ({ text, x, y, size })))
  })
  return pages
}

before(async () => {
  browser = await openBrowser()
  root = await mkdtemp(join(tmpdir(), 'kiyo-issue-'))
  await write('journal.yaml', 'title: 港湾史研究\npublisher: 港湾史学会\nissn: 1234-5679\n')
  await write('manuscript/first/article.md', article('船の歌', 4))
  await write('manuscript/second/article.md', article('霧の港', 90))
  await write('manuscript/third/article.md', article('灯台守', 2))
  await write('manuscript/faulty/article.md', article('誤り', 1).replace('[^1]\n\n[', '[^9]\n\n['))
  const contents = [
    'contents:',
    '  - section: 論文',
    '    articles: [manuscript/first, manuscript/second]',
    '  - section: 書評',
    '    articles: [manuscript/third]',
  ].join('\n')
  await write(
    'issues/12-1/issue.yaml',
    `volume: 12\nnumber: 1\ndate: 2026-03-31\nfirst-page: 61\nstarts-on: right\n${contents}\ncolophon:\n  印刷: 港印刷\n`,
  )
  result = await buildIssue('12-1')
})

after(async () => {
  await closeBrowser(browser)
  await rm(root, { recursive: true, force: true })
})

test('an issue is written with an offprint of each article', () => {
  assert.deepEqual(result.file.messages.map(String), [])
  assert.deepEqual(
    result.files.map(({ path }) => path.slice(join(root, 'out', '12-1').length + 1)),
    ['print.pdf', 'offprints/first.pdf', 'offprints/second.pdf', 'offprints/third.pdf', 'book.epub'],
  )
})

test('its contents name the pages on which articles begin, right-hand ones, and its colophon is on a left-hand one', async () => {
  const { pages, outline } = await readPdfStructure(await readFile(join(root, 'out/12-1/print.pdf')))
  const opening = (title: string): string =>
    pages.find(({ headings }) => headings[0]?.text === title)?.label ?? ''
  const [first, second, third] = ['船の歌', '霧の港', '灯台守'].map(opening)
  assert.equal(first, '61')
  for (const label of [second, third]) assert.equal(Number(label) % 2, 1)
  const contents = pages[0]?.flow.replace(/\s/g, '') ?? ''
  assert.equal(contents, `目次論文船の歌山田太郎${first}霧の港山田太郎${second}書評灯台守山田太郎${third}`)
  // Blank pages fill the leaf after the contents, and come before the colophon on the back of a leaf.
  const colophon = pages.findIndex(({ headings }) => headings[0]?.text === '奥付')
  assert.equal(colophon, pages.length - 1)
  assert.equal(colophon % 2, 1)
  assert.match(pages[colophon]?.flow.replace(/\s/g, '') ?? '', /港湾史研究第12巻第1号.*2026年3月31日.*港印刷/)
  assert.deepEqual(outline, ['目次', '船の歌', '朝', '霧の港', '朝', '灯台守', '朝', '奥付'])
})

test('an offprint is the pages of the issue, glyph by glyph', async () => {
  const issue = await placedGlyphs(join(root, 'out/12-1/print.pdf'))
  const { pages } = await readPdfStructure(await readFile(join(root, 'out/12-1/print.pdf')))
  const offprint = await placedGlyphs(join(root, 'out/12-1/offprints/second.pdf'))
  const at = pages.findIndex(({ headings }) => headings[0]?.text === '霧の港')
  assert.ok(offprint.length > 1)
  assert.deepEqual(issue.slice(at, at + offprint.length), offprint)
})

test('kiyo check finds nothing, and the ebook has the printed pages of each article', async () => {
  const [pdf, epub] = await Promise.all(
    ['print.pdf', 'book.epub'].map((name) => readFile(join(root, 'out/12-1', name))),
  )
  assert.ok(pdf && epub)
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
  const { articles } = await readEpubText(epub)
  assert.deepEqual(
    articles.map(({ notes }) => [...notes.keys()]),
    [[1], [1], [1]],
  )
})

test('an article with an error is named, with the error, and no issue is written', async () => {
  await write('issues/13/issue.yaml', 'contents:\n  - articles: [manuscript/first, manuscript/faulty]\n')
  const { file, files } = await buildIssue('13')
  assert.deepEqual(files, [])
  const rules = file.messages.map(({ ruleId, file: path, line }) => [ruleId, path, line])
  assert.deepEqual(rules[0], ['faulty-article', 'issue.yaml', 2])
  assert.ok(rules.some(([rule, path]) => rule === 'undefined-note' && path === 'faulty/article.md'))
})

test('articles that are not there, are named twice or are outside are told where issue.yaml names them', async () => {
  await write('issues/14/issue.yaml', 'volum: 3\ncontents:\n  - articles:\n      - manuscript/first\n')
  await write(
    'issues/15/issue.yaml',
    'contents:\n  - articles:\n      - manuscript/none\n      - ../outside\n      - manuscript/first\n      - manuscript/first\n',
  )
  const told = async (name: string): Promise<unknown[]> =>
    (await buildIssue(name)).file.messages.map(({ ruleId, line }) => [ruleId, line])
  assert.deepEqual(await told('14'), [['invalid-issue', 1]])
  assert.deepEqual(await told('15'), [
    ['missing-article', 3],
    ['path-outside-folder', 4],
    ['article-twice', 6],
  ])
})

test('an issue without a journal is told so', async () => {
  const alone = await mkdtemp(join(tmpdir(), 'kiyo-issue-'))
  try {
    await writeFile(join(alone, 'issue.yaml'), 'contents:\n  - articles: [a]\n')
    const { file } = await build(alone, {
      out: join(alone, 'out'),
      editions: new Set(['print']),
      browser: async () => browser,
      modified: new Date(0),
      language: 'ja',
      progress: () => undefined,
    })
    assert.deepEqual(
      file.messages.map(({ ruleId }) => ruleId),
      ['issue-without-journal'],
    )
  } finally {
    await rm(alone, { recursive: true, force: true })
  }
})
