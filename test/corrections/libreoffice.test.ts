import assert from 'node:assert/strict'
import { execFile } from 'node:child_process'
import { existsSync } from 'node:fs'
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { before, describe, test } from 'node:test'
import { fileURLToPath } from 'node:url'
import JSZip from 'jszip'
import type { Correction } from '../../src/corrections/list-corrections.js'
import { fileOf, KAIKYO } from '../deposit/build-deposit.js'
import { sharedBuilder } from '../editions/build-editions.js'
import { editInLibreOffice, hasLibreOffice } from './edit-in-libreoffice.js'
import { edits } from './edits.js'
import { type PickedEdit, pickEdits } from './pick-edits.js'

const root = (path: string): string => fileURLToPath(new URL(`../../../${path}`, import.meta.url))
const ARTICLES = [
  { name: 'the specimen', folder: root('manuscript/specimen') },
  { name: 'the real article', folder: root('../shared/manuscript/sakhalin') },
]

const COUNT = 12

const build = sharedBuilder()
const office = (await hasLibreOffice()) ? false : 'LibreOffice is not installed'

/** The list that `kiyo compare` prints for programs. */
async function compare(folder: string, document: Uint8Array): Promise<readonly Correction[]> {
  const temporary = await mkdtemp(join(tmpdir(), 'kiyo-corrected-'))
  const corrected = join(temporary, 'corrected.docx')
  try {
    await writeFile(corrected, document)
    const command = [root('dist/src/cli.js'), 'compare', folder, corrected, '--json']
    const printed = await new Promise<string>((done, failed) => {
      execFile(process.execPath, command, { maxBuffer: 1e8 }, (error, stdout, stderr) => {
        // 1: something changed.
        if (error && error.code !== 1) failed(new Error(stderr, { cause: error }))
        else done(stdout)
      })
    })
    return (JSON.parse(printed) as { changes: Correction[] }).changes
  } finally {
    await rm(temporary, { recursive: true })
  }
}

/** Make edits in the XML of a document's parts, as a script would. */
async function editByScript(document: Uint8Array, picked: readonly PickedEdit[]): Promise<Uint8Array> {
  const zip = await JSZip.loadAsync(document)
  const by = 'w:id="901" w:author="浜" w:date="2024-04-01T00:00:00Z"'
  for (const path of ['word/document.xml', 'word/footnotes.xml']) {
    let text = (await zip.file(path)?.async('string')) ?? ''
    for (const { verb, words, others } of picked) {
      if (verb === 'Replace') text = text.replace(words, others)
      const run = new RegExp(
        `<w:r>(<w:rPr>(?:(?!</w:rPr>).)*</w:rPr>)?<w:t xml:space="preserve">([^<]*)${words}([^<]*)</w:t></w:r>`,
      )
      const written = (look: string | undefined, name: string, value: string): string =>
        value && `<w:r>${look ?? ''}<${name} xml:space="preserve">${value}</${name}></w:r>`
      text = text.replace(run, (_all, look: string | undefined, start: string, end: string) =>
        [
          written(look, 'w:t', start),
          `<w:del ${by}>${written(look, 'w:delText', words)}</w:del>`,
          `<w:ins ${by}>${written(look, 'w:t', others)}</w:ins>`,
          written(look, 'w:t', end),
        ].join(''),
      )
    }
    zip.file(path, text)
  }
  return zip.generateAsync({ type: 'uint8array' })
}

async function textOf(document: Uint8Array): Promise<string> {
  const zip = await JSZip.loadAsync(document)
  const parts = ['word/document.xml', 'word/footnotes.xml'].map((path) => zip.file(path)?.async('string'))
  return (await Promise.all(parts)).join('')
}

for (const { name, folder } of ARTICLES) {
  const isMissing = existsSync(folder) ? false : `the article is not at ${folder}`
  describe(`${name}, as a Word document`, { skip: isMissing }, () => {
    let document: Uint8Array
    let picked: PickedEdit[]

    before(async () => {
      document = await fileOf(await build(folder, 'docx'), 'article.docx')
      const source = await readFile(join(folder, 'article.md'), 'utf8')
      picked = pickEdits(source, await textOf(document), COUNT)
      assert.equal(picked.length, COUNT)
    })

    /** Each edit is one change of the list, at its line, and there is no other. */
    function expectPicked(found: readonly Correction[]): void {
      const lines = picked.map(({ line }) => line).sort((one, other) => one - other)
      const listed = found.map(({ line }) => line ?? 0).sort((one, other) => one - other)
      assert.deepEqual(listed, lines)
      for (const { line, words, others } of picked) {
        const parts = found.find((one) => one.line === line)?.parts ?? []
        const side = (kind: 'added' | 'removed'): string =>
          parts
            .filter((part) => part.kind !== kind)
            .map(({ text }) => text)
            .join('')
        assert.ok(side('added').includes(words), words)
        assert.ok(side('removed').includes(others), others)
      }
    }

    test(`${COUNT} edits made by a script: each is listed at its line, and nothing else`, async () => {
      expectPicked(await compare(folder, await editByScript(document, picked)))
    })

    test('saved by LibreOffice without an edit: nothing is listed', { skip: office }, async () => {
      assert.deepEqual(await compare(folder, await editInLibreOffice(document, [])), [])
    })

    test(`${COUNT} edits made in LibreOffice: each is listed at its line`, { skip: office }, async () => {
      expectPicked(await compare(folder, await editInLibreOffice(document, picked)))
    })
  })
}

test('edits of every kind made in LibreOffice: each is listed at its line', { skip: office }, async () => {
  const document = await fileOf(await build(KAIKYO, 'docx'), 'article.docx')
  const source = await readFile(join(KAIKYO, 'article.md'), 'utf8')
  const made = edits.map(({ office: own, from, to }) => {
    if (own) return own
    assert.ok(typeof from === 'string')
    return { verb: 'Replace' as const, words: plain(from), others: plain(to) }
  })
  const found = await compare(KAIKYO, await editInLibreOffice(document, made))
  for (const { what, line, change, unit, added = '', removed = '' } of edits) {
    const at =
      line === undefined ? undefined : source.split('\n').findIndex((one) => one.startsWith(line)) + 1
    const side = ({ parts }: Correction, kind: 'added' | 'removed'): string =>
      parts.flatMap((part) => (part.kind === kind ? part.text : [])).join('')
    const own = found.filter((one) => one.unit === unit && one.change === change && one.line === at)
    // The second paragraph of a note is listed with the first, at the line of what changed first.
    const all = own.length > 0 ? own : found.filter((one) => one.unit === 'note' && unit === 'note')
    assert.ok(
      all.some((one) => side(one, 'added').includes(added) && side(one, 'removed').includes(removed)),
      `${what}: ${JSON.stringify(found, null, 1)}`,
    )
  }
})

/** The words of an edit in XML. */
function plain(xml: string): string {
  return xml.replace(/<[^>]*>|^>|<$/g, '')
}
