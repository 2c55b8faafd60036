import assert from 'node:assert/strict'
import { execFileSync, spawnSync } from 'node:child_process'
import { existsSync } from 'node:fs'
import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { test } from 'node:test'
import { fileURLToPath } from 'node:url'
import { PDFDocument } from '@cantoo/pdf-lib'
import { flowText, notesOf, noteText } from '../../src/model/flow-text.js'
import { PageContent } from '../../src/pdf/page-content.js'
import { readPdfPages } from '../../src/pdf/read-pdf-pages.js'
import { typesetFolder } from '../typography/typeset-fixture.js'
import { sharedBuilder } from './build-editions.js'

const ARTICLES = ['../../../manuscript/specimen', '../../../../shared/manuscript/sakhalin']
  .map((path) => fileURLToPath(new URL(path, import.meta.url)))
  .filter(existsSync)

const hasPoppler = spawnSync('pdftotext', ['-v']).status === 0
const build = sharedBuilder()

for (const folder of ARTICLES) {
  const slug = folder.split('/').at(-1)
  const making = async (): Promise<string> => {
    const { files } = await build(folder, 'print')
    return files[0]?.path ?? ''
  }

  test(`${slug}: each word that a hyphen breaks has its whole self as replacement text`, async () => {
    const { wholes, hyphens } = await readMarks(await making())
    const { tree } = await typesetFolder(folder)
    const written = flowText(tree) + [...notesOf(tree).values()].map(noteText).join(' ')
    // The browser itself gives a space here and there as replacement text.
    const words = wholes.filter((whole) => whole.trim() !== '')
    assert.ok(hyphens > 10)
    assert.ok(words.length >= hyphens)
    assert.deepEqual(
      words.filter((word) => !written.includes(word)),
      [],
    )
    // A whole word makes its hyphen and its second part silent.
    assert.equal(wholes.filter((whole) => whole === '').length, words.length + hyphens)
  })

  test(`${slug}: a second extractor reads every character once, and no word broken`, {
    skip: hasPoppler ? false : 'needs poppler',
  }, async () => {
    const path = await making()
    const read = execFileSync('pdftotext', ['-raw', path, '-'], { encoding: 'utf8', maxBuffer: 100_000_000 })
    assert.ok(!read.includes('\u00ad'))
    const pages = await readPdfPages(new Uint8Array(await readFile(path)))
    const first = pages.map(({ texts }) => texts.map((piece) => piece.text).join('')).join('')
    // A word broken over two pages stands on its first one.
    assert.equal(charactersOf(read), charactersOf(first))
  })
}

/** A Japanese character and a Western word beside it, without a space. */
const BESIDE = new RegExp(
  ['(?<=JAPANESE)WESTERN{2,}', 'WESTERN{2,}(?=JAPANESE)']
    .join('|')
    .replaceAll('JAPANESE', '[\\p{Script=Hiragana}\\p{Script=Katakana}\\p{Script=Han}]')
    .replaceAll('WESTERN', '[\\p{Script=Latin}\\p{Script=Cyrillic}]'),
  'gu',
)

const EXTRACTORS: readonly {
  program: string
  skip: string | false
  read: (path: string) => Promise<string>
}[] = [
  {
    program: 'poppler',
    skip: hasPoppler ? false : 'needs poppler',
    read: async (path) =>
      execFileSync('pdftotext', [path, '-'], { encoding: 'utf8', maxBuffer: 100_000_000 }),
  },
  {
    program: 'pdf.js',
    skip: false,
    read: async (path) => {
      const pages = await readPdfPages(new Uint8Array(await readFile(path)))
      return pages.map(({ texts }) => texts.map(({ text }) => text).join('')).join('')
    },
  },
]

for (const folder of ARTICLES) {
  const slug = folder.split('/').at(-1)

  for (const { program, skip, read } of EXTRACTORS) {
    test(`${slug}: a search by ${program} finds years and Western words in Japanese text`, {
      skip,
    }, async () => {
      const { files } = await build(folder, 'print')
      const text = await read(files[0]?.path ?? '')
      assert.ok((text.match(/\d{4}年/g) ?? []).length > 10)
      assert.deepEqual(text.match(/.{0,5}\d{4} 年.{0,5}/g), null)
      // As the author wrote it, with what is between the cells of a table.
      const written = await readFile(join(folder, 'article.md'), 'utf8')
      const parted = [...written.matchAll(BESIDE)].flatMap(({ 0: word, index }) => {
        const [before, after] = [written.charAt(index - 1), written.charAt(index + word.length)]
        return [`${before} ${word}`, `${word} ${after}`].filter((form) => !/\s\s/.test(form))
      })
      assert.ok(parted.length > 10)
      assert.deepEqual(
        parted.filter((form) => text.includes(form) && !written.includes(form)),
        [],
      )
    })
  }
}

function charactersOf(text: string): string {
  return [...text.replace(/[\s\u00ad]/gu, '')].sort().join('')
}

/** The replacement texts of a PDF, and how many hyphens in it mean U+00AD. */
async function readMarks(path: string): Promise<{ wholes: string[]; hyphens: number }> {
  const document = await PDFDocument.load(await readFile(path))
  const wholes: string[] = []
  let hyphens = 0
  for (const page of document.getPages()) {
    const content = new PageContent(document, page)
    hyphens += content.glyphs.filter(({ meaning }) => meaning === '\u00ad').length
    for (const [, units = ''] of content.text.matchAll(/\/ActualText <FEFF(\w*)>/g)) {
      wholes.push(
        String.fromCharCode(...(units.match(/.{4}/g) ?? []).map((unit) => Number.parseInt(unit, 16))),
      )
    }
  }
  return { wholes, hyphens }
}
