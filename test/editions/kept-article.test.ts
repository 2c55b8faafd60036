import assert from 'node:assert/strict'
import { mkdir, mkdtemp, readdir, readFile, rm, stat, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, before, test } from 'node:test'
import { deserialize, serialize } from 'node:v8'
import type { Browser } from 'puppeteer-core'
import { closeBrowser } from '../../src/browser/close-browser.js'
import { openBrowser } from '../../src/browser/open-browser.js'
import { sealBytes, unsealBytes } from '../../src/model/sealed-bytes.js'
import { build } from '../../src/pipeline/build.js'

let root: string
let browser: Browser

const article = (word: string): string =>
  `---\ntitle: 港の朝\nauthor: 山田太郎\n---\n\n## 朝\n\n${`${word}は早く、船は霧の中をゆっくりと沖へ出て行く。`.repeat(30)}[^1]\n\n[^1]: ${word}の註。*The Sea*, p. 3.\n`

/** Build the article, and read what comes of it with what is said. */
async function buildInto(out: string, keepsArticles: boolean): Promise<Map<string, string>> {
  const { file } = await build(join(root, 'port'), {
    out: join(root, out),
    keepsArticles,
    editions: new Set(['print', 'epub']),
    browser: async () => browser,
    modified: new Date(0),
    language: 'ja',
    progress: () => undefined,
  })
  const folder = join(root, out, 'port')
  const files = await Promise.all(
    (await readdir(folder)).map(
      async (name) => [name, (await readFile(join(folder, name))).toString('base64')] as const,
    ),
  )
  return new Map([
    ...files,
    ['messages', file.messages.map(({ ruleId, reason }) => `${ruleId} ${reason}`).join('\n')],
  ])
}

const cache = (): string => join(root, 'out', '.cache', 'articles')
const kept = (): Promise<string[]> => readdir(cache())

/** What is kept, by its name, with the file that holds it: what is kept anew is another file. */
async function inodes(): Promise<(readonly [name: string, inode: bigint])[]> {
  const names = (await kept()).sort()
  return Promise.all(
    names.map(async (name) => [name, (await stat(join(cache(), name), { bigint: true })).ino] as const),
  )
}

before(async () => {
  browser = await openBrowser()
  root = await mkdtemp(join(tmpdir(), 'kiyo-kept-'))
  await mkdir(join(root, 'port'))
  await writeFile(join(root, 'port', 'article.md'), article('港'))
})

after(async () => {
  await closeBrowser(browser)
  await rm(root, { recursive: true, force: true })
})

test('an article that has not changed is the same, byte for byte, and takes what is kept of it', async () => {
  const first = await buildInto('out', true)
  const files = await inodes()
  assert.ok(files.length > 0)
  assert.deepEqual(await buildInto('out', true), first)
  assert.deepEqual(await inodes(), files)
  assert.deepEqual(await buildInto('without', false), first)
})

test('an article that has changed is the same as one of which nothing is kept', async () => {
  await writeFile(join(root, 'port', 'article.md'), article('浜'))
  assert.deepEqual(await buildInto('out', true), await buildInto('without', false))
  await writeFile(join(root, 'port', 'article.md'), article('港').replace('title: 港の朝', 'title: 浜の朝'))
  assert.deepEqual(await buildInto('out', true), await buildInto('without', false))
})

test('what is damaged of what is kept is made again', async () => {
  for (const name of await kept()) await writeFile(join(cache(), name), 'not what was kept')
  assert.deepEqual(await buildInto('out', true), await buildInto('without', false))
})

test('what is taken from what is kept is checked as what was made', async () => {
  await rm(cache(), { recursive: true })
  await writeFile(join(root, 'port', 'article.md'), article('港'))
  await buildInto('out', true)
  const right = await readFile(join(root, 'out', 'port', 'book.epub'))
  await writeFile(join(root, 'port', 'article.md'), article('浜'))
  await buildInto('other', false)
  const wrong = await readFile(join(root, 'other', 'port', 'book.epub'))
  await writeFile(join(root, 'port', 'article.md'), article('港'))
  let replaced = 0
  for (const name of await kept()) {
    const path = join(cache(), name)
    const found = deserialize(unsealBytes(await readFile(path)) ?? assert.fail(path)) as { value?: unknown }
    if (!(found?.value instanceof Uint8Array && right.equals(found.value))) continue
    const bytes = serialize({ ...found, value: new Uint8Array(wrong) })
    await writeFile(path, sealBytes(bytes))
    replaced += 1
  }
  assert.equal(replaced, 1)
  assert.match((await buildInto('out', true)).get('messages') ?? '', /^edition-mismatch /m)
})
