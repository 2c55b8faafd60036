import assert from 'node:assert/strict'
import { execFile } from 'node:child_process'
import { cp, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { after, before, type TestContext, test } from 'node:test'
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
  const manuscript = await readManuscript(SPECIMEN)
  await cite(manuscript)
  expected = contentsOf(manuscript.tree, manuscript.article.title)
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
  const { article, tree } = await typesetFolder(source)
  // Readings count as text in the page map; they are no part of what is compared
  visit(tree, 'element', (element) => {
    if (element.tagName !== 'rt') return
    visit(element, 'text', (text) => {
      text.value = '\0'.repeat(text.value.length)
    })
  })
  const flow = flowText(tree)
  const summary = flow.indexOf(article.titleEn ?? '')
  const begins = pageMap.pages.slice(1).map(({ number, start }) => {
    // The summary's title is in the front matter: the mark stands at the first character of its text
    const text = flow.slice(start.offset).replace(/[\s\0]+/g, '')
    const { own, next } = figureOf('図2読点')
    // The page begins with a figure that has moved there past the text before it.
    if (
      flow
        .slice(0, start.offset)
        .replace(/[\s\0]+/g, '')
        .endsWith(own + next)
    )
      return `${number}:${own.slice(0, 8)}`
    const first =
      expected.paragraphs.find((paragraph) => start.offset === summary && text.includes(paragraph)) ?? text
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

function whole(begins: readonly string[]): Record<string, string> {
  const all = (count: number): string => `${count} of ${count}`
  const { headings, paragraphs, notes, calls } = expected
  return {
    headings: all(headings.length),
    paragraphs: all(paragraphs.length),
    notes: all(notes.length),
    calls: all(calls.length),
    pages: all(begins.length),
  }
}

test('the specimen in B5 comes back whole', async () => {
  const imported = await importToTree('print.pdf', pdfs.B5)
  assert.deepEqual(imported.errors, [])
  assert.equal(imported.contents.title, expected.title)
  assert.ok(withFiguresInPlace(imported.contents.text) === expected.text, 'the running text is the same')
  assert.deepEqual(figuresOf(imported, pages.B5), whole(pages.B5))
})

test('the specimen in A5 comes back whole', async () => {
  const imported = await importToTree('print.pdf', pdfs.A5)
  assert.deepEqual(imported.errors, [])
  assert.ok(withFiguresInPlace(imported.contents.text) === expected.text, 'the running text is the same')
  assert.deepEqual(figuresOf(imported, pages.A5), whole(pages.A5))
})

/**
 * Where a figure has no room where it is written, the paragraph after it fills the page, and the PDF says no more: put its
 * caption before that paragraph again.
 */
function withFiguresInPlace(text: string): string {
  return FIGURES.reduce((changed, beginning) => {
    const { own, next } = figureOf(beginning)
    return changed.replace(next + own, own + next)
  }, text)
}

/** What the captions of the figures begin with. */
const FIGURES = ['図1和文', '図2読点'] as const

/** The caption of a figure, and the paragraph after it. */
function figureOf(beginning: (typeof FIGURES)[number]): { own: string; next: string } {
  const { paragraphs } = expected
  const caption = paragraphs.findIndex((paragraph) => paragraph.startsWith(beginning))
  const [own = '', next = ''] = paragraphs.slice(caption, caption + 2)
  assert.ok(own !== '' && expected.text.includes(own + next))
  return { own, next }
}

test('a list whose bullets are drawn comes back as a list, quotations as quotations', async () => {
  for (const pdf of [pdfs.B5, pdfs.A5]) {
    const { article, report } = await importToTree('print.pdf', pdf)
    const source = await readFile(join(SPECIMEN, 'article.md'), 'utf8')
    const count = (text: string, form: RegExp): number => text.match(form)?.length ?? 0
    for (const form of [/^- /gm, /^\d\. /gm, /^> ./gm])
      assert.equal(count(article, form), count(source, form))
    assert.match(report, /paragraphs are set in, .* taken for items/)
  }
})

/**
 * Paragraphs, notes, pages, headings and calls that come back of text alone, which has no places and sizes: where a
 * paragraph's last line is full and the next line's length is uncertain, nothing says that a paragraph ends; a lower
 * heading has no blank line below it, and one that is the first line of its page, as the last in A5, is a line like
 * others. pdf.js's text lacks the hyphens of broken words; pdftotext's has a word that is broken over two pages whole on
 * the first, parts some lines at brackets, and has the cells of a table line by line.
 */
const LEAST = {
  B5: {
    'pdf.js': [73, 67, 17, 24, 68],
    pdftotext: [70, 66, 17, 24, 66],
    'pdftotext -layout': [77, 65, 17, 21, 67],
  },
  A5: {
    'pdf.js': [71, 66, 25, 24, 67],
    pdftotext: [69, 65, 25, 24, 66],
    'pdftotext -layout': [75, 65, 25, 21, 67],
  },
} as const

/** Figures and tables that are told: a caption whose lines are parted is not known as one. */
const TOLD = { 'pdf.js': [2, 2], pdftotext: [1, 0], 'pdftotext -layout': [2, 2] } as const

for (const format of ['B5', 'A5'] as const) {
  test(`the text of pdf.js, of the specimen in ${format}`, async (context) => {
    await checkLayer(context, format, 'pdf.js', await textOfPdf(pdfs[format]))
  })
  for (const name of ['pdftotext', 'pdftotext -layout'] as const) {
    test(`the text of ${name}, of the specimen in ${format}`, async (context) => {
      const path = join(folder, `${format}.pdf`)
      await writeFile(path, pdfs[format])
      const options = name === 'pdftotext' ? [] : ['-layout']
      const text = await promisify(execFile)('pdftotext', [...options, path, '-']).catch(isMissing)
      if (text) await checkLayer(context, format, name, text.stdout)
      else context.skip('pdftotext is not installed')
    })
  }
}

function isMissing(error: NodeJS.ErrnoException): undefined {
  if (error.code !== 'ENOENT') throw error
}

async function checkLayer(
  context: TestContext,
  format: 'B5' | 'A5',
  name: keyof (typeof LEAST)['B5'],
  text: string,
): Promise<void> {
  const imported = await importToTree('layer.txt', text)
  const { contents, report } = imported
  assert.deepEqual(imported.errors, [])
  assert.equal(contents.title, expected.title)
  const figures = figuresOf(imported, pages[format])
  context.diagnostic(`${name}: ${JSON.stringify(figures)}, ${imported.doubts} doubts`)
  const [paragraphs, notes, marks, headings, calls] = LEAST[format][name]
  assert.ok(countEqual(contents.paragraphs, expected.paragraphs) >= paragraphs, figures.paragraphs)
  assert.ok(countEqual(contents.notes, expected.notes) >= notes, figures.notes)
  assert.ok(Number.parseInt(figures.pages ?? '', 10) >= marks, figures.pages)
  assert.ok(countEqual(contents.headings, expected.headings) >= headings, figures.headings)
  assert.ok(countEqual(contents.calls, expected.calls) >= calls, figures.calls)
  // Lines at a page's foot may be taken for its notes, and a hyphen at a line's end for the word's own
  assert.deepEqual(lettersLost(contents), [], 'no letter is lost')
  // What text does not hold is said: figures, and tables with their cells
  const [drawn, tables] = TOLD[name]
  assert.ok((report.match(/\| figure \|/g)?.length ?? 0) >= drawn)
  assert.ok((report.match(/\| table \|/g)?.length ?? 0) >= tables)
  assert.match(report, /may have lost those of broken words/)
}

/** Characters that are fewer in what came back than they were, hyphens aside. */
function lettersLost(contents: ManuscriptContents): string[] {
  const counts = new Map<string, number>()
  const add = ({ text, notes }: ManuscriptContents, by: number): void => {
    for (const letter of `${text}${notes.join('')}`.replaceAll('-', ''))
      counts.set(letter, (counts.get(letter) ?? 0) + by)
  }
  add(expected, 1)
  add(contents, -1)
  return [...counts].filter(([, count]) => count > 0).map(([letter]) => letter)
}

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
