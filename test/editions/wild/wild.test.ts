import assert from 'node:assert/strict'
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, before, test } from 'node:test'
import type { Browser } from 'puppeteer-core'
import { closeBrowser } from '../../../src/browser/close-browser.js'
import { openBrowser } from '../../../src/browser/open-browser.js'
import { checkWild } from './check-wild.js'
import { readMaterial, writeWild } from './material-in.js'
import { wildArticle } from './wild-article.js'
import { wildJournal } from './wild-journal.js'

/** Short ones of all kinds; `make wild` builds as many others as are wanted. */
const SEEDS = [8002, 8003, 8004, 8006, 8007, 8009, 8010, 8012, 8017, 8018, 8022, 8036]
/** The same, in journals of their own. */
const IN_JOURNALS = [350002, 350008, 350009, 350012, 350016, 350020, 351048]

let root: string
let browser: Browser
before(async () => {
  root = await mkdtemp(join(tmpdir(), 'kiyo-wild-'))
  browser = await openBrowser()
})
after(async () => {
  await closeBrowser(browser)
  await rm(root, { recursive: true })
})

for (const seed of SEEDS) {
  test(`random article ${seed} is built, and read back whole by three readers`, async () => {
    const article = wildArticle(seed, await readMaterial())
    const folder = join(root, `seed-${seed}`)
    await writeWild(folder, article)
    const { faults } = await checkWild(folder, article, join(root, 'out'), async () => browser)
    assert.deepEqual(faults, [])
  })
}

for (const seed of IN_JOURNALS) {
  test(`random article ${seed} is built in a random journal`, async () => {
    const article = wildArticle(seed, await readMaterial())
    const { yaml, area } = wildJournal(seed)
    const folder = join(root, `journal-${seed}`)
    await writeWild(folder, article, yaml)
    const { faults } = await checkWild(
      folder,
      { body: article.body, area },
      join(root, 'out'),
      async () => browser,
    )
    assert.deepEqual(faults, [])
  })
}

test('numbers before Hebrew in another block, in the next note and below a running head are read, and a bracket without its other', async () => {
  const folder = join(root, 'hebrew')
  await mkdir(folder)
  const front = '---\ntitle: ספר הנמל\ntitle-en: Harbours\nauthor: 著者\nlang: ja\n---\n\n'
  const text =
    '港を見た[^1]。\n\n## ספרと港\n\n海を見た[^2]。\\[ספר הנמלと港\n\n::::summary{lang=en}\n\nText.\n\n::::\n\n'
  await writeFile(join(folder, 'article.md'), `${front}${text}[^1]: 1268\n\n[^2]: מלךと海。\n`)
  const { faults } = await checkWild(folder, {}, join(root, 'out'), async () => browser)
  assert.deepEqual(faults, [])
})
