import assert from 'node:assert/strict'
import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { before, test } from 'node:test'
import JSZip from 'jszip'
import { VFile } from 'vfile'
import { type Correction, listCorrections } from '../../src/corrections/list-corrections.js'
import type { PublishedArticle } from '../../src/model/publication.js'
import { publish } from '../../src/pipeline/publish.js'
import { fileOf, KAIKYO } from '../deposit/build-deposit.js'
import { sharedBuilder } from '../editions/build-editions.js'
import { type Edit, edits } from './edits.js'

const build = sharedBuilder()
let bytes: Uint8Array
let source: string
let published: PublishedArticle

before(async () => {
  bytes = await fileOf(await build(KAIKYO, 'docx'), 'article.docx')
  source = await readFile(join(KAIKYO, 'article.md'), 'utf8')
  const { publication } = await publish(KAIKYO, async (_name, work) => work())
  published = publication?.articles[0] ?? assert.fail('no publication')
})

/** The document with edits made in it. */
async function edited(...some: readonly Edit[]): Promise<Uint8Array> {
  const zip = await JSZip.loadAsync(bytes)
  for (const { part, from, to, what } of some) {
    const path = `word/${part}.xml`
    const text = (await zip.file(path)?.async('string')) ?? ''
    assert.notEqual(text.replace(from, to), text, what)
    zip.file(path, text.replace(from, to))
  }
  return zip.generateAsync({ type: 'uint8array' })
}

async function listed(document: Uint8Array): Promise<readonly Correction[]> {
  const file = new VFile()
  const corrections = await listCorrections(published, { name: 'corrected.docx', bytes: document }, file)
  return corrections?.listed ?? assert.fail(file.messages.join('\n'))
}

function textOf({ parts }: Correction, kind: 'added' | 'removed'): string {
  return parts
    .filter((part) => part.kind === kind)
    .map(({ text }) => text)
    .join('')
}

function lineOf({ line }: Edit): number | undefined {
  if (line === undefined) return undefined
  const at = source.split('\n').findIndex((one) => one.startsWith(line))
  assert.ok(at >= 0, line)
  return at + 1
}

test('a document that nobody touched has no corrections', async () => {
  assert.deepEqual(await listed(bytes), [])
})

for (const edit of edits) {
  test(`${edit.what}: it is listed alone, at its line`, async () => {
    const [one, ...others] = await listed(await edited(edit))
    assert.ok(one)
    assert.deepEqual(others, [])
    assert.equal(one.change, edit.change)
    assert.equal(one.unit, edit.unit)
    assert.equal(one.line, lineOf(edit))
    assert.equal(textOf(one, 'added'), edit.added ?? '')
    assert.equal(textOf(one, 'removed'), edit.removed ?? '')
  })
}

test('all together are listed, each at its line', async () => {
  const found = await listed(await edited(...edits))
  for (const edit of edits) {
    const line = lineOf(edit)
    const own = found.filter((one) => one.unit === edit.unit && one.change === edit.change)
    assert.ok(
      own.some(
        (one) =>
          textOf(one, 'added').includes(edit.added ?? '') &&
          textOf(one, 'removed').includes(edit.removed ?? ''),
      ),
      edit.what,
    )
    // Several corrections of one paragraph are one line of the list: that of the first.
    assert.ok(
      own.some((one) => one.line === line || (edit.part === 'footnotes' && one.note === 1)),
      edit.what,
    )
  }
})
