import assert from 'node:assert/strict'
import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, before, type TestContext, test } from 'node:test'
import { seededRandom } from '../print/seeded-random.js'
import { sharedBuilder } from './build-editions.js'
import { expectNotesInPlace } from './expect-notes-in-place.js'
import { type ArticleShape, noteLengths, randomArticle } from './random-article.js'

const build = sharedBuilder()
let root = ''

before(async () => {
  root = await mkdtemp(join(tmpdir(), 'kiyo-articles-'))
})

after(() => rm(root, { recursive: true }))

for (let seed = 1; seed <= 10; seed++) {
  test(`article ${seed} with a hundred notes, a third of them long, loses, doubles and displaces none`, async (t) => {
    const random = seededRandom(seed)
    // From a call every other line to a call in every third or fourth paragraph.
    const between = { least: 10, most: 60 + 80 * seed }
    await buildAndCheck(t, `article-${seed}`, seed, { notes: noteLengths(random, 100), between })
  })
}

test('a note three pages long goes on from page to page', async (t) => {
  const notes = [40, 6500, 30, 50]
  const pages = await buildAndCheck(t, 'longest', 11, { notes, between: { least: 200, most: 900 } })
  assert.ok(pages >= 4, `${pages} pages`)
})

test('five long notes called in one line all begin on its page', async (t) => {
  const notes = [60, 1500, 1400, 1300, 1200, 1100, 60, 60]
  await buildAndCheck(t, 'crowded', 12, { notes, between: { least: 300, most: 600 } }, (text) =>
    // The calls after the second go to the second's place.
    text.replace(/\[\^[3456]\](?!:)/g, '').replace(/\[\^2\](?!:)/, '[^2][^3][^4][^5][^6]'),
  )
})

async function buildAndCheck(
  t: TestContext,
  name: string,
  seed: number,
  shape: ArticleShape,
  change = (text: string): string => text,
): Promise<number> {
  const folder = join(root, name)
  await mkdir(folder)
  const text = change(randomArticle(seededRandom(seed), shape))
  await writeFile(join(folder, 'article.md'), text)
  const { file, files, notes, pages = 0 } = await build(folder, 'print')
  const [pdf] = files
  t.diagnostic(
    `${text.length} characters, ${notes} notes, longest ${Math.max(...shape.notes)}, ${pages} pages, ${file.messages.length} messages`,
  )
  // The audit found nothing but pages that end early for long notes called in one line.
  const others = file.messages.filter(({ said }) => said?.id !== 'forced-page-end.notes')
  assert.deepEqual(others.map(String), [])
  assert.equal(notes, shape.notes.length)
  assert.ok(pdf)

  await expectNotesInPlace(await readFile(pdf.path), notes)
  return pages
}
