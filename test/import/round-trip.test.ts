import assert from 'node:assert/strict'
import { execFile } from 'node:child_process'
import { cp, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { after, before, test } from 'node:test'
import { fileURLToPath } from 'node:url'
import { promisify } from 'node:util'
import { visit } from 'unist-util-visit'
import { cite } from '../../src/cite/cite.js'
import { flowText } from '../../src/model/flow-text.js'
import type { PageMap } from '../../src/model/page-map.js'
import { openPdf } from '../../src/pdf/open-pdf.js'
import { readManuscript } from '../../src/read/read-manuscript.js'
import { sharedBuilder } from '../editions/build-editions.js'
import { typesetFolder } from '../typography/typeset-fixture.js'
import { type Imported, importToTree } from './import-to-tree.js'
import { contentsOf, countEqual, type ManuscriptContents } from './manuscript-figures.js'

const SPECIMEN = fileURLToPath(new URL('../../../manuscript/specimen', import.meta.url))

/** A journal of A5: what it sets otherwise than `styles/tokens.css`. */
const A5 = `:root {
  --page-width: 148mm;
  --page-height: 210mm;
  --page-margin-top: 18mm;
  --page-lines: 31;
  --text-characters: 34;
  --note-characters: 37;
}
`

const build = sharedBuilder()
let folder: string
let expected: ManuscriptContents
/** The running text without white space, and how much of it stands before each page. */
let pages: Record<'B5' | 'A5', string[]>
let pdfs: Record<'B5' | 'A5', Uint8Array>

before(async () => {
  folder = await mkdtemp(join(tmpdir(), 'kiyo-round-trip-'))
  const small = join(folder, 'specimen-a5')
  await cp(SPECIMEN, small, { recursive: true })
  await writeFile(join(small, 'a5.css'), A5)
  const article = await readFile(join(small, 'article.md'), 'utf8')
  await writeFile(join(small, 'article.md'), article.replace(/^lang: /m, 'style: a5.css\n$&'))
  const { tree, file } = await readManuscript(SPECIMEN)
  await cite(tree, file)
  expected = contentsOf(tree, file.data.article?.title ?? '')
  const [b5, a5] = [await print(SPECIMEN), await print(small)]
  pdfs = { B5: b5.pdf, A5: a5.pdf }
  pages = { B5: b5.pages, A5: a5.pages }
})

after(() => rm(folder, { recursive: true, force: true }))

async function print(source: string): Promise<{ pdf: Uint8Array; pages: string[] }> {
  const result = await build(source, 'print')
  const path = result.files.find((one) => one.path.endsWith('print.pdf'))?.path ?? assert.fail()
  const stored = await readFile(join(dirname(path), '.pages.json'), 'utf8')
  const { pageMap } = JSON.parse(stored) as { pageMap: PageMap }
  const { tree, file } = await typesetFolder(source)
  // Readings count as text in the page map; they are no part of what is compared
  visit(tree, 'element', (element) => {
    if (element.tagName !== 'rt') return
    visit(element, 'text', (text) => {
      text.value = '\0'.repeat(text.value.length)
    })
  })
  const flow = flowText(tree)
  const summary = flow.indexOf(file.data.article?.titleEn ?? '')
  const begins = pageMap.pages.slice(1).map(({ number, start }) => {
    // The summary's title is in the front matter: the mark stands at the first character of its text
    const text = flow.slice(start).replace(/[\s\0]+/g, '')
    const first =
      expected.paragraphs.find((paragraph) => start === summary && text.includes(paragraph)) ?? text
    return `${number}:${first.slice(0, 8)}`
  })
  return { pdf: await readFile(path), pages: begins }
}

/** What came back of what was printed: `24 of 24`. */
function figuresOf({ contents }: Imported, begins: readonly string[]): Record<string, string> {
  const keys = ['headings', 'paragraphs', 'notes', 'calls'] as const
  const pairs = keys.map((key): [string, string] => [
    key,
    `${countEqual(contents[key], expected[key])} of ${expected[key].length}`,
  ])
  const equalPages = contents.pages.filter((page, index) => page === begins[index]).length
  return { ...Object.fromEntries(pairs), pages: `${equalPages} of ${begins.length}` }
}

test('the specimen in B5 comes back whole', async () => {
  const imported = await importToTree('print.pdf', pdfs.B5)
  assert.deepEqual(imported.errors, [])
  assert.equal(imported.contents.title, expected.title)
  assert.ok(imported.contents.text === expected.text, 'the running text is the same')
  assert.deepEqual(figuresOf(imported, pages.B5), {
    headings: '24 of 24',
    paragraphs: '81 of 81',
    notes: '68 of 68',
    calls: '68 of 68',
    pages: `${pages.B5.length} of ${pages.B5.length}`,
  })
})

test('the specimen in A5 comes back, but for items that end in a full line', async () => {
  const imported = await importToTree('print.pdf', pdfs.A5)
  assert.deepEqual(imported.errors, [])
  assert.ok(imported.contents.text === expected.text, 'the running text is the same')
  // The PDF draws an item's bullet as a shape: where the item before fills its last line nothing parts the two
  assert.deepEqual(figuresOf(imported, pages.A5), {
    headings: '24 of 24',
    paragraphs: '78 of 81',
    notes: '68 of 68',
    calls: '68 of 68',
    pages: `${pages.A5.length} of ${pages.A5.length}`,
  })
})

test('from text layers without sizes comes back what they still say', async (context) => {
  const layers = [{ name: 'pdf.js', text: await textOfPdf(pdfs.B5) }]
  const path = join(folder, 'b5.pdf')
  await writeFile(path, pdfs.B5)
  for (const options of [[], ['-layout']]) {
    const text = await promisify(execFile)('pdftotext', [...options, path, '-']).catch(() => undefined)
    if (text) layers.push({ name: ['pdftotext', ...options].join(' '), text: text.stdout })
    else context.diagnostic('pdftotext is not installed: its text is not tried')
  }
  for (const { name, text } of layers) {
    const imported = await importToTree('layer.txt', text)
    assert.deepEqual(imported.errors, [], name)
    assert.equal(imported.contents.title, expected.title, name)
    const figures = figuresOf(imported, pages.B5)
    context.diagnostic(`${name}: ${JSON.stringify(figures)}, ${imported.doubts} doubts`)
    assert.ok(countEqual(imported.contents.headings, expected.headings) >= 20, name)
    assert.ok(countEqual(imported.contents.notes, expected.notes) >= 60, name)
  }
})

async function textOfPdf(pdf: Uint8Array): Promise<string> {
  return openPdf(pdf, async (document) => {
    let text = ''
    for (let number = 1; number <= document.numPages; number++) {
      const { items } = await (await document.getPage(number)).getTextContent({ disableNormalization: true })
      text += `${items.map((item) => ('str' in item ? item.str + (item.hasEOL ? '\n' : '') : '')).join('')}\n\f`
    }
    return text
  })
}
