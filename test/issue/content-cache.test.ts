import assert from 'node:assert/strict'
import { mkdir, mkdtemp, readdir, readFile, rm, utimes, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, before, test } from 'node:test'
import type { Browser } from 'puppeteer-core'
import { closeBrowser } from '../../src/browser/close-browser.js'
import { openBrowser } from '../../src/browser/open-browser.js'
import { type BuildResult, build } from '../../src/pipeline/build.js'
import { openCache } from '../../src/pipeline/open-cache.js'
import { trimCaches } from '../../src/pipeline/trim-caches.js'

const SENTENCE = '港の朝は早く、船は霧の中をゆっくりと沖へ出て行き、昼にはまた戻って来た。'

let root: string
let browser: Browser
/** Pages of the browser that were opened since the last build began. */
let opened = 0

const article = (title: string, sentences: number): string =>
  `---\ntitle: ${title}\nauthor: 山田太郎\n---\n\n## 朝\n\n${SENTENCE.repeat(sentences)}[^1]\n\n[^1]: ${title}の註。\n`

async function write(path: string, text: string): Promise<void> {
  const file = join(root, path)
  await mkdir(join(file, '..'), { recursive: true })
  await writeFile(file, text)
}

async function buildInto(out: string): Promise<BuildResult> {
  opened = 0
  const counting = new Proxy(browser, {
    get(target, name) {
      if (name === 'newPage') opened += 1
      const value: unknown = Reflect.get(target, name, target)
      return typeof value === 'function' ? value.bind(target) : value
    },
  })
  const built = await build(join(root, 'issues/1'), {
    out: join(root, out),
    jobs: 2,
    editions: new Set(['print', 'epub']),
    browser: async () => counting,
    modified: new Date(0),
    language: 'ja',
    progress: () => undefined,
  })
  assert.deepEqual(built.file.messages.map(String), [])
  return built
}

/** The files of the issue, with their bytes. */
async function filesIn(out: string): Promise<Map<string, Buffer>> {
  const folder = join(root, out, '1')
  const entries = await readdir(folder, { recursive: true, withFileTypes: true })
  const paths = entries.filter((one) => one.isFile()).map(({ parentPath, name }) => join(parentPath, name))
  const files = await Promise.all(
    paths.sort().map(async (path) => [path.slice(folder.length), await readFile(path)] as const),
  )
  return new Map(files)
}

const kept = (out: string): Promise<string[]> => readdir(join(root, out, '.cache'))

before(async () => {
  browser = await openBrowser()
  root = await mkdtemp(join(tmpdir(), 'kiyo-cache-'))
  await write('journal.yaml', 'title: 港湾史研究\npublisher: 港湾史学会\n')
  for (const [slug, title] of [
    ['first', '船の歌'],
    ['second', '霧の港'],
    ['third', '灯台守'],
  ] as const)
    await write(`manuscript/${slug}/article.md`, article(title, 4))
  await write(
    'issues/1/issue.yaml',
    'number: 1\ncontents:\n  - articles: [manuscript/first, manuscript/second, manuscript/third]\n',
  )
})

after(async () => {
  await closeBrowser(browser)
  await rm(root, { recursive: true, force: true })
})

test('an issue of which nothing changed is not laid out again, and is the same, byte for byte', async () => {
  await buildInto('out')
  // Three articles and their furniture, contents, colophon.
  assert.equal(opened, 3 + 3 + 2)
  const first = await filesIn('out')
  await buildInto('out')
  assert.equal(opened, 0)
  assert.deepEqual(await filesIn('out'), first)
  await buildInto('without')
  assert.deepEqual(await filesIn('without'), first)
})

test('after an article that grew the others get their new numbers and are not laid out again', async () => {
  const before = new Set(await kept('out'))
  await write('manuscript/first/article.md', article('船の歌', 60))
  await buildInto('out')
  // The article that grew and its furniture, the furniture of the two others, the contents.
  assert.equal(opened, 2 + 2 + 1)
  const added = (await kept('out')).filter((name) => !before.has(name))
  // Lines, body, fonts of furniture and pages of the article that grew; of the contents all but the fonts, since
  // their text has the same characters; of others and of the colophon their pages alone; the joined PDF,
  // what was read from it, the EPUB and its report.
  assert.equal(added.length, 4 + 3 + 2 + 1 + 4)
  await buildInto('anew')
  assert.deepEqual(await filesIn('out'), await filesIn('anew'))
})

test('what is damaged in the cache is made again, and the cache may be deleted', async () => {
  const sound = await filesIn('out')
  for (const name of await kept('out')) await writeFile(join(root, 'out/.cache', name), 'not what was kept')
  await buildInto('out')
  assert.deepEqual(await filesIn('out'), sound)
  await rm(join(root, 'out/.cache'), { recursive: true })
  await buildInto('out')
  assert.deepEqual(await filesIn('out'), sound)
})

test('two builds at once into one folder leave one sound issue', async () => {
  const sound = await filesIn('out')
  await rm(join(root, 'out/.cache'), { recursive: true })
  await Promise.all([buildInto('out'), buildInto('out')])
  assert.deepEqual(await filesIn('out'), sound)
  assert.deepEqual(
    (await kept('out')).filter((name) => name.endsWith('.tmp')),
    [],
  )
})

test('each cache keeps what was used last, within its limit, and no half-written file of a build that was ended', async () => {
  const folder = join(root, 'bounded')
  const own = join(folder, 'articles')
  const cache = await openCache(folder)
  const ofArticles = await openCache(own)
  for (const [index, name] of ['a', 'b', 'c'].entries()) {
    await cache.set(name, new Uint8Array(100))
    await ofArticles.set(name, new Uint8Array(100))
    await utimes(join(folder, name), 1000 + index, 1000 + index)
    // Used later than all that is kept of issues.
    await utimes(join(own, name), 3000 + index, 3000 + index)
  }
  assert.ok(await cache.get('a'))
  await writeFile(join(folder, 'd.tmp'), 'half')
  await utimes(join(folder, 'd.tmp'), 2000, 2000)
  await trimCaches(root, [
    { path: 'bounded', limit: 350 },
    { path: 'bounded/articles', limit: 200 },
  ])
  assert.deepEqual((await readdir(folder)).sort(), ['a', 'articles', 'c'])
  assert.deepEqual(await readdir(own), ['c'])
})

test('a cache that cannot be written keeps nothing, and nobody hears of it', async () => {
  const file = join(root, 'file')
  await writeFile(file, '')
  const closed = await openCache(join(file, 'below'))
  await closed.set('a', new Uint8Array(1))
  assert.equal(await closed.get('a'), undefined)
  await trimCaches(file)
})
