import assert from 'node:assert/strict'
import { cp, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { test } from 'node:test'
import JSZip from 'jszip'
import { VFile } from 'vfile'
import { applyCorrections } from '../../src/corrections/apply-corrections.js'
import { type Corrections, listCorrections } from '../../src/corrections/list-corrections.js'
import { publish } from '../../src/pipeline/publish.js'
import { fileOf, KAIKYO } from '../deposit/build-deposit.js'
import { sharedBuilder } from '../editions/build-editions.js'
import { edits } from './edits.js'

const build = sharedBuilder()

async function compare(folder: string, bytes: Uint8Array): Promise<Corrections> {
  const { publication, file } = await publish(folder, async (_name, work) => work())
  const [article] = publication?.articles ?? []
  assert.ok(article, file.messages.join('\n'))
  const read = await listCorrections(article, { name: 'corrected.docx', bytes }, new VFile())
  return read ?? assert.fail('the document cannot be read')
}

test('what is taken over makes the manuscript say what the document says; markup, calls and citations stay', async () => {
  const zip = await JSZip.loadAsync(await fileOf(await build(KAIKYO, 'docx'), 'article.docx'))
  for (const { part, from, to } of edits) {
    const path = `word/${part}.xml`
    zip.file(path, ((await zip.file(path)?.async('string')) ?? '').replace(from, to))
  }
  const document = await zip.generateAsync({ type: 'uint8array' })
  const source = await readFile(join(KAIKYO, 'article.md'), 'utf8')
  const { text, left } = applyCorrections(source, await compare(KAIKYO, document))
  // The title is in the front matter.
  assert.deepEqual(
    left.map(({ unit, line }) => ({ unit, line })),
    [{ unit: 'paragraph', line: undefined }],
  )
  for (const kept of [
    '{灯台|とうだい}は、明治の半ばに*石で*海を見て築かれた[^1]',
    '油の量を日誌に書いた[@hama2001, 12頁]',
    '| 1875 | 411 | 31 |',
  ])
    assert.ok(text.includes(kept), text)
  const folder = await mkdtemp(join(tmpdir(), 'kiyo-onto-'))
  try {
    await cp(KAIKYO, join(folder, 'kaikyo'), { recursive: true })
    await cp(join(KAIKYO, '../journal.yaml'), join(folder, 'journal.yaml'))
    await writeFile(join(folder, 'kaikyo/article.md'), text)
    const { listed } = await compare(join(folder, 'kaikyo'), document)
    assert.deepEqual(
      listed.map(({ unit, line }) => ({ unit, line })),
      [{ unit: 'paragraph', line: undefined }],
    )
  } finally {
    await rm(folder, { recursive: true })
  }
})
