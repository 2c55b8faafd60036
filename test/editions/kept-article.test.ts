import assert from 'node:assert/strict'
import { mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, before, test } from 'node:test'
import type { Browser } from 'puppeteer-core'
import { closeBrowser } from '../../src/browser/close-browser.js'
import { openBrowser } from '../../src/browser/open-browser.js'
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
  return new Map([...files, ['messages', file.messages.map(String).join('\n')]])
}

const kept = (): Promise<string[]> => readdir(join(root, 'out', '.cache'))

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
  const names = await kept()
  assert.ok(names.length > 0)
  assert.deepEqual(await buildInto('out', true), first)
  assert.deepEqual(await kept(), names)
  assert.deepEqual(await buildInto('without', false), first)
})

test('an article that has changed is the same as one of which nothing is kept', async () => {
  await writeFile(join(root, 'port', 'article.md'), article('浜'))
  assert.deepEqual(await buildInto('out', true), await buildInto('without', false))
  await writeFile(join(root, 'port', 'article.md'), article('港').replace('title: 港の朝', 'title: 浜の朝'))
  assert.deepEqual(await buildInto('out', true), await buildInto('without', false))
})

test('what is damaged of what is kept is made again', async () => {
  for (const name of await kept()) await writeFile(join(root, 'out', '.cache', name), 'not what was kept')
  assert.deepEqual(await buildInto('out', true), await buildInto('without', false))
})
