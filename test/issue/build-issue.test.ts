import assert from 'node:assert/strict'
import { execFile } from 'node:child_process'
import { mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, before, test } from 'node:test'
import { promisify } from 'node:util'
import { PDFDocument } from '@cantoo/pdf-lib'
import JSZip from 'jszip'
import type { Browser } from 'puppeteer-core'
import { closeBrowser } from '../../src/browser/close-browser.js'
import { openBrowser } from '../../src/browser/open-browser.js'
import { extractRevision } from '../../src/command-line/extract-revision.js'
import { identifySide } from '../../src/command-line/identify-side.js'
import { readEditions } from '../../src/command-line/read-editions.js'
import { inspectEditions } from '../../src/editions/inspect-editions.js'
import { say, sayerOf } from '../../src/messages/say.js'
import { loadPdf } from '../../src/pdf/load-and-save.js'
import { PageContent } from '../../src/pdf/page-content.js'
import { readPdfGlyphs } from '../../src/pdf/read-pdf-glyphs.js'
import { readPdfStructure } from '../../src/pdf/read-pdf-structure.js'
import { type BuildResult, build } from '../../src/pipeline/build.js'
import { buildPreview } from '../../src/pipeline/build-preview.js'
import { describePages } from '../../src/preview/describe-pages.js'
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

async function buildIssue(name: string, { jobs = 1, out = 'out' } = {}): Promise<BuildResult> {
  return build(join(root, 'issues', name), {
    out: join(root, out),
    jobs,
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

async function failedGates(finished: ReadonlyMap<string, Uint8Array>): Promise<string[]> {
  const gates = await inspectEditions(finished)
  return gates.filter(({ passed }) => !passed).map(({ name }) => say('en', name))
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
  await write('texts/foreword.md', `---\ntitle: 巻頭言\nauthor: 港守\n---\n\n${SENTENCE}\n`)
  await write(
    'texts/rules.md',
    `---\ntitle: {ja: 投稿規程, en: For Contributors}\n---\n\n## 資格\n\n会員[^a]。\n\n[^a]: 準会員を含む。\n`,
  )
  const around = [
    'title-page: true',
    'front-matter: [texts/foreword.md]',
    'back-matter: [texts/rules.md]',
    'back-contents: en',
  ].join('\n')
  await write(
    'issues/12-1/issue.yaml',
    `volume: 12\nnumber: 1\ndate: 2026-03-31\nfirst-page: 61\nstarts-on: right\n${around}\n${contents}\ncolophon:\n  印刷: 港印刷\n`,
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

test('its contents name the pages on which texts begin, right-hand ones, and its colophon is on a left-hand one', async () => {
  const { pages, outline } = await readPdfStructure(await readFile(join(root, 'out/12-1/print.pdf')))
  const opening = (title: string): string =>
    pages.find(({ headings }) => headings[0]?.text === title)?.label ?? ''
  const [foreword, first, second, third, rules] = ['巻頭言', '船の歌', '霧の港', '灯台守', '投稿規程'].map(
    opening,
  )
  assert.deepEqual([foreword, first], ['61', '63'])
  for (const label of [second, third, rules]) assert.equal(Number(label) % 2, 1)
  const flowOf = (title: string): string =>
    (pages.find(({ headings }) => headings[0]?.text === title)?.flow ?? '').replace(/\s/g, '')
  assert.equal(
    flowOf('目次'),
    `港湾史研究第12巻第1号2026年3月目次巻頭言港守${foreword}論文船の歌山田太郎${first}霧の港山田太郎${second}書評灯台守山田太郎${third}投稿規程${rules}`,
  )
  assert.match(flowOf('Contents'), /^港湾史研究Vol\.12,No\.1,March2026Contents/)
  assert.match(flowOf('Contents'), new RegExp(`山田太郎${third}ForContributors${rules}$`))
  assert.match(flowOf('港湾史研究'), /^港湾史研究第12巻第1号2026年3月31日港湾史学会$/)
  // Title page and contents are on right-hand pages; blank ones fill their leaves, and the one before the colophon.
  assert.deepEqual(
    ['港湾史研究', '目次', '巻頭言'].map((title) =>
      pages.findIndex(({ headings }) => headings[0]?.text === title),
    ),
    [0, 2, 4],
  )
  const colophon = pages.findIndex(({ headings }) => headings[0]?.text === '奥付')
  assert.equal(colophon, pages.length - 1)
  assert.equal(colophon % 2, 1)
  assert.match(
    pages[colophon]?.flow.replace(/\s/g, '') ?? '',
    /港湾史研究第12巻第1号2026年3月奥付.*2026年3月31日.*港印刷/,
  )
  assert.deepEqual(outline, [
    ...['港湾史研究', '目次', '巻頭言', '船の歌', '朝', '霧の港', '朝', '灯台守', '朝', '投稿規程', '資格'],
    ...['Contents', '奥付'],
  ])
})

/** Where the glyphs of a file's last page stand, from its head and from its foot, in parts of the page. */
async function lastPageOf(pdf: string): Promise<{ above: number; below: number }> {
  const pages: { above: number; below: number }[] = []
  await readPdfGlyphs(await readFile(pdf), ({ glyphs, height }) => {
    const places = glyphs.map(({ y }) => y / height)
    pages.push({ above: Math.min(...places), below: 1 - Math.max(...places) })
  })
  return pages.at(-1) ?? { above: 0, below: 0 }
}

/** How many shapes are drawn on the page that a heading is on. */
async function countDots(pdf: string, heading: string): Promise<number> {
  const { pages } = await readPdfStructure(await readFile(pdf))
  const at = pages.findIndex(({ headings }) => headings[0]?.text === heading)
  const document = await loadPdf(await readFile(pdf))
  return new PageContent(document, document.getPage(at)).text.split(/ m$/m).length - 1
}

test('leaders of dots lead to the pages, the colophon is at the foot; a journal has them otherwise', async () => {
  const pdf = join(root, 'out/12-1/print.pdf')
  const { above, below } = await lastPageOf(pdf)
  assert.ok(above > 0.5 && below < 0.2, `${above}, ${below}`)
  assert.ok((await countDots(pdf, '目次')) > 200)
  const style = 'style: { contents: { leader: none }, colophon: { place: head } }'
  await write('plain/journal.yaml', `title: 港湾史研究\n${style}\n`)
  await write('plain/first/article.md', article('船の歌', 1))
  await write('plain/issues/18/issue.yaml', 'contents:\n  - articles: [first]\n')
  await buildIssue('../plain/issues/18')
  const plain = join(root, 'out/18/print.pdf')
  assert.ok((await lastPageOf(plain)).above < 0.2)
  assert.equal(await countDots(plain, '目次'), 0)
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
  const finished = await readEditions(join(root, 'out/12-1'))
  assert.deepEqual(await failedGates(finished), [])
  const book = await JSZip.loadAsync(finished.get('book.epub') ?? '')
  assert.match((await book.file(/around-issue-colophon\.xhtml$/)[0]?.async('string')) ?? '', /港印刷/)
  const { articles } = await readEpubText(finished.get('book.epub') ?? new Uint8Array())
  assert.deepEqual(
    articles.map(({ notes }) => [...notes.keys()]),
    [[], [1], [1], [1], [1]],
  )
})

test('kiyo check finds an offprint that is not of the issue, and contents that name other pages', async () => {
  const finished = await readEditions(join(root, 'out/12-1'))
  const [first, third] = ['first', 'third'].map((name) => finished.get(`offprints/${name}.pdf`))
  assert.ok(first && third)
  const exchanged = new Map(finished).set('offprints/third.pdf', first)
  assert.deepEqual(await failedGates(exchanged), [
    'contents name titles, authors and pages as the articles open',
    "offprints are the issue's pages, glyph by glyph, none twice",
  ])
  const document = await PDFDocument.load(finished.get('print.pdf') ?? '', { updateMetadata: false })
  const at = 8
  const copied = await document.copyPages(document, [at])
  document.insertPage(at, copied[0])
  const doubled = await failedGates(new Map(finished).set('print.pdf', await document.save()))
  for (const name of ["offprints are the issue's pages", 'text of print.pdf'])
    assert.ok(
      doubled.some((gate) => gate.startsWith(name)),
      `${name} in ${doubled.join('; ')}`,
    )
})

test('a preview shows contents, articles and colophon, and lays out again only the article that was changed', async () => {
  const session = {}
  let laidOut = 0
  const preview = async () => {
    laidOut = 0
    const parts = []
    for await (const part of buildPreview(join(root, 'issues/12-1'), {
      browser: async () => {
        laidOut += 1
        return browser
      },
      session,
      modified: new Date(0),
      signal: new AbortController().signal,
    }))
      parts.push(part)
    const pages = parts.find((part) => part.kind === 'pages')
    assert.ok(pages)
    return { kinds: parts.map(({ kind }) => kind), pages, end: parts.at(-1) }
  }
  const before = await preview()
  assert.deepEqual(before.kinds, ['pages', 'findings', 'book', 'messages'])
  assert.equal(laidOut, 9)
  assert.deepEqual(before.end?.kind === 'messages' && before.end.sources, [
    join(root, 'texts'),
    ...['first', 'second', 'third'].map((name) => join(root, 'manuscript', name)),
    join(root, 'texts'),
  ])
  const { shown, publication, proofs } = before.pages
  const { update } = describePages(publication, proofs, shown, sayerOf('en'))
  assert.deepEqual(
    update.pages.map(({ label }) => label).filter((label) => !/^Page \d/.test(label)),
    Array.from({ length: 4 }, () => 'Page without a number'),
  )
  const numbers = update.pages.map(({ number }) => number)
  assert.deepEqual([...new Set(numbers)], numbers)
  assert.equal(numbers[0], 57)
  assert.ok(update.pages.some(({ number, file }) => number === 61 && file === 'texts/foreword.md'))
  assert.ok(update.pages.some(({ number, file }) => number === 63 && file === 'first/article.md'))
  await write('manuscript/third/article.md', article('灯台守', 3))
  const after = await preview()
  assert.equal(laidOut, 1)
  assert.equal(after.pages.shown.pages.length, shown.pages.length)
  await write('manuscript/third/article.md', article('灯台守', 2))
})

test('an issue is compared as a folder, as its issue.yaml, and as it was at a revision', async () => {
  const folder = join(root, 'issues/12-1')
  for (const name of [folder, join(folder, 'issue.yaml')]) {
    const side = await identifySide(name)
    assert.deepEqual(side.kind === 'manuscript' && side.folder, folder)
  }
  const git = (...args: string[]) =>
    promisify(execFile)('git', ['-C', root, '-c', 'user.name=a', '-c', 'user.email=a@example.org', ...args])
  await git('init', '--quiet')
  await git('add', 'journal.yaml', 'manuscript', 'issues')
  await git('commit', '--quiet', '-m', 'first')
  const target = join(root, 'revision')
  const here = process.cwd()
  process.chdir(root)
  try {
    const { signal } = new AbortController()
    const found = await extractRevision({ revision: 'HEAD', folder: 'issues/12-1' }, target, signal)
    assert.equal(found, join(target, 'issues/12-1'))
  } finally {
    process.chdir(here)
  }
  const taken = await readdir(target, { recursive: true })
  for (const path of ['journal.yaml', 'issues/12-1/issue.yaml', 'manuscript/third/article.md'])
    assert.ok(taken.includes(path), path)
  assert.ok(!taken.includes('manuscript/faulty/article.md'))
})

test('an article with an error is named, with the error, and no issue is written', async () => {
  await write('issues/13/issue.yaml', 'contents:\n  - articles: [manuscript/first, manuscript/faulty]\n')
  const { file, files } = await buildIssue('13')
  assert.deepEqual(files, [])
  const rules = file.messages.map(({ ruleId, file: path, line }) => [ruleId, path, line])
  assert.deepEqual(rules[0], ['faulty-article', 'issue.yaml', 2])
  assert.ok(rules.some(([rule, path]) => rule === 'undefined-note' && path === 'faulty/article.md'))
})

test('articles that are laid out side by side are the same, byte for byte', async () => {
  const { files } = await buildIssue('12-1', { jobs: 3, out: 'side-by-side' })
  assert.equal(files.length, result.files.length)
  for (const { path } of result.files) {
    const other = path.replace(join(root, 'out'), join(root, 'side-by-side'))
    assert.deepEqual(await readFile(path), await readFile(other), path)
  }
})

test('where an article cannot be laid out the others are, and each is told', async () => {
  await write('manuscript/glyph/article.md', article('𓀀の字', 1))
  await write('manuscript/another/article.md', article('𓁐の字', 1))
  const articles = 'manuscript/glyph, manuscript/first, manuscript/another'
  await write('issues/17/issue.yaml', `contents:\n  - articles: [${articles}]\n`)
  const { file, files } = await buildIssue('17', { jobs: 2 })
  assert.deepEqual(files, [])
  const told = file.messages.filter(({ ruleId }) => ruleId === 'missing-glyph').map((one) => one.file)
  assert.deepEqual([...new Set(told)], ['glyph/article.md', 'another/article.md'])
})

test('articles that are not there, are named twice or are outside are told where issue.yaml names them', async () => {
  await write('issues/14/issue.yaml', 'volum: 3\ncontents:\n  - articles:\n      - manuscript/first\n')
  await write(
    'issues/15/issue.yaml',
    'contents:\n  - articles:\n      - manuscript/none\n      - ../outside\n      - manuscript/first\n      - manuscript/first\nback-matter: [texts/none.md, texts/rules.md, texts/rules.md]\n',
  )
  const told = async (name: string): Promise<unknown[]> =>
    (await buildIssue(name)).file.messages.map(({ ruleId, line }) => [ruleId, line])
  assert.deepEqual(await told('14'), [['invalid-issue', 1]])
  assert.deepEqual(await told('15'), [
    ['missing-article', 3],
    ['path-outside-folder', 4],
    ['article-twice', 6],
    ['missing-text-of-issue', 7],
    ['article-twice', 7],
  ])
})

test('an offprint of an article that is no longer in the issue does not stay', async () => {
  const of = (articles: string) => write('issues/16/issue.yaml', `contents:\n  - articles: [${articles}]\n`)
  await of('manuscript/first, manuscript/third')
  await buildIssue('16')
  await of('manuscript/third')
  await buildIssue('16')
  assert.deepEqual(await readdir(join(root, 'out/16/offprints')), ['third.pdf'])
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
