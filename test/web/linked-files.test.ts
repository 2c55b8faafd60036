import assert from 'node:assert/strict'
import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, before, test } from 'node:test'
import { sharedBuilder } from '../editions/build-editions.js'

const build = sharedBuilder()
let root: string
let folder: string

before(async () => {
  root = await mkdtemp(join(tmpdir(), 'kiyo-linked-'))
  folder = join(root, 'minato')
  await mkdir(folder)
  await writeText('港の朝は早い。')
})
after(() => rm(root, { recursive: true, force: true }))

async function writeText(text: string, settings = ''): Promise<void> {
  const front = `---\ntitle: 港\nauthor: 山田太郎\n${settings}---\n`
  await writeFile(join(folder, 'article.md'), `${front}\n${text}\n`)
}

/** Build the web edition alone: the other editions that its page links to. */
async function linksOf(): Promise<string[]> {
  const { files } = await build(folder, 'web')
  const path = files.find((file) => file.path.endsWith('web/index.html'))?.path ?? ''
  const html = await readFile(path, 'utf8')
  return [...html.matchAll(/<link rel="alternate" type="[^"]*" href="([^"]*)">/g)].map(
    ([, href = '']) => href,
  )
}

test('made alone, the page links to the PDF and the ebook of the last build', async () => {
  const { file } = await build(folder, 'print', 'epub')
  assert.deepEqual(file.messages.map(String), [])
  assert.deepEqual(await linksOf(), ['minato.pdf', 'minato.epub'])
})

test('a setting of the ebook makes another ebook, and leaves the PDF', async () => {
  await writeText('港の朝は早い。', 'epub:\n  embed-fonts: true\n')
  assert.deepEqual(await linksOf(), ['minato.pdf'])
})

test('those of a manuscript that has changed are not linked', async () => {
  await writeText('港の夜は遅い。')
  assert.deepEqual(await linksOf(), [])
  await build(folder, 'epub')
  assert.deepEqual(await linksOf(), ['minato.epub'])
})
