import assert from 'node:assert/strict'
import { existsSync } from 'node:fs'
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { describe, test } from 'node:test'
import { fileURLToPath } from 'node:url'
import type { Element, Root } from 'hast'
import { h } from 'hastscript'
import { visit } from 'unist-util-visit'
import { VFile } from 'vfile'
import { toXml } from 'xast-util-to-xml'
import { checkDocx } from '../../src/editions/docx/check-docx.js'
import { docxBlocks } from '../../src/editions/docx/docx-blocks.js'
import { collectParts } from '../../src/editions/docx/docx-context.js'
import { importSources } from '../../src/import/import-sources.js'
import { classes } from '../../src/model/classes.js'
import { elementOfClass, flowText, notesOf, noteText } from '../../src/model/flow-text.js'
import type { Publication } from '../../src/model/publication.js'
import { squeeze } from '../../src/model/text-unit.js'
import { publish } from '../../src/pipeline/publish.js'
import { sharedBuilder } from '../editions/build-editions.js'
import { entriesOf, fileOf, KAIKYO } from './build-deposit.js'

const root = (path: string): string => fileURLToPath(new URL(`../../../${path}`, import.meta.url))
const ARTICLES = [
  { name: 'specimen', folder: root('manuscript/specimen') },
  { name: 'sakhalin', folder: root('../shared/manuscript/sakhalin') },
]

const build = sharedBuilder()

async function publishFolder(folder: string): Promise<Publication> {
  const { publication, file } = await publish(folder, async (_name, work) => work())
  return publication ?? assert.fail(file.messages.join('\n'))
}

/** A document as our own importer reads it, published. */
async function readBack(bytes: Uint8Array): Promise<Publication> {
  const file = new VFile()
  const options = { language: 'en', markDoubts: false } as const
  const imported = await importSources([{ name: 'article.docx', bytes }], options, file)
  assert.ok(imported, file.messages.join('\n'))
  const folder = await mkdtemp(join(tmpdir(), 'kiyo-docx-'))
  try {
    for (const [path, content] of imported.files) {
      await mkdir(dirname(join(folder, path)), { recursive: true })
      await writeFile(join(folder, path), content)
    }
    return await publishFolder(folder)
  } finally {
    await rm(folder, { recursive: true })
  }
}

function treeOf({ articles: [first] }: Publication): Root {
  return first?.tree ?? assert.fail('no article')
}

function headingsOf(tree: Root): string[] {
  const headings: string[] = []
  visit(tree, 'element', (element: Element) => {
    if (/^h[1-6]$/.test(element.tagName)) headings.push(`${element.tagName} ${squeeze(flowText(element))}`)
  })
  return headings
}

for (const { name, folder } of ARTICLES) {
  const skip = existsSync(folder) ? false : `the article is not at ${folder}`
  describe(`the Word document of ${name}`, { skip }, () => {
    test('is read back by our importer: text, notes and headings are the same', async () => {
      const result = await build(folder, 'docx')
      assert.deepEqual(result.file.messages.map(String), [])
      const own = treeOf(await publishFolder(folder))
      const read = treeOf(await readBack(await fileOf(result, 'article.docx')))
      assert.deepEqual(headingsOf(read), headingsOf(own))
      for (const part of [classes.opening, classes.body, classes.summary]) {
        const [expected, found] = [own, read].map((tree) => elementOfClass(tree, part))
        assert.equal(squeeze(found ? flowText(found) : ''), squeeze(expected ? flowText(expected) : ''), part)
      }
      const notes = [...notesOf(own)].map(([number, note]) => [number, squeeze(noteText(note))])
      assert.deepEqual(
        [...notesOf(read)].map(([number, note]) => [number, squeeze(noteText(note))]),
        notes,
      )
    })
  })
}

test('has true footnotes, the styles that J-STAGE knows, readings, dots, lists, a table and a figure', async () => {
  const entries = await entriesOf(await fileOf(await build(KAIKYO, 'docx'), 'article.docx'))
  const document = entries.get('word/document.xml') ?? ''
  for (const style of [
    'TitleJa',
    'SubtitleJa',
    'AuthorJa',
    'TitleEn',
    'AuthorEn',
    'AbstractEn',
    'Bib',
    'Heading1',
  ])
    assert.match(document, new RegExp(`<w:pStyle w:val="${style}"/>`), style)
  assert.match(document, /<w:footnoteReference w:id="2"\/>/)
  assert.match(document, /<w:rubyBase><w:r>.*?<w:t xml:space="preserve">灯台</)
  assert.match(document, /<w:em w:val="dot"\/><\/w:rPr><w:t xml:space="preserve">石で</)
  assert.match(document, /<w:lang w:val="ru"\/>.*?смотритель/)
  assert.match(document, /<w:tblHeader\/>.*?油（升）/)
  assert.match(document, /descr="灯台の断面。塔の上に灯室がある"/)
  assert.ok(entries.has('word/media/image-1.png'))
  assert.match(
    entries.get('word/footnotes.xml') ?? '',
    /<w:pStyle w:val="Notes"\/>.*?塔の高さは二十間という。/,
  )
})

test('numbers of a list are as written: where one does not follow the last, Word begins a list anew', () => {
  const { context, lists } = collectParts('ja', new Map(), [])
  const items = [h('li', '講和'), h('li', { value: '1907' }, '協約'), h('li', '境界')]
  const list = h('ol', { start: 1905, class: classes.parenthesised }, items)
  const numbering = toXml(docxBlocks([list, h('ul', [h('li', '間')])], { lang: 'ja' }, context))
  assert.deepEqual(lists, [{ start: 1905, sign: ')' }, { start: 1907, sign: ')' }, undefined])
  assert.deepEqual(numbering.match(/(?<=<w:numId w:val=")\d+/g), ['1', '2', '2', '3'])
})

test('two builds give the same bytes', async () => {
  const [one, other] = [await build(KAIKYO, 'docx'), await build(KAIKYO, 'docx')]
  assert.deepEqual(await fileOf(one, 'article.docx'), await fileOf(other, 'article.docx'))
})

test('a document that lost words is found by its check', async () => {
  const publication = await publishFolder(KAIKYO)
  const [article] = publication.articles
  assert.ok(article)
  const { default: JSZip } = await import('jszip')
  const bytes = await fileOf(await build(KAIKYO, 'docx'), 'article.docx')
  for (const [part, words, rule] of [
    ['document', '守り手は', 'edition-mismatch'],
    ['footnotes', '二十間', 'edition-mismatch'],
  ] as const) {
    article.file.messages.length = 0
    await checkDocx(bytes, article, 'article.docx')
    assert.deepEqual(article.file.messages.map(String), [])
    const zip = await JSZip.loadAsync(bytes)
    const text = (await zip.file(`word/${part}.xml`)?.async('string')) ?? ''
    assert.ok(text.includes(words))
    zip.file(`word/${part}.xml`, text.replace(words, ''))
    await checkDocx(await zip.generateAsync({ type: 'uint8array' }), article, 'article.docx')
    assert.deepEqual(
      article.file.messages.map(({ ruleId }) => ruleId),
      [rule],
    )
  }
})
