/**
 * Compares two builds of one manuscript by what a reader gets, for a change that must leave it as it is:
 * `node dist/test/bench/same-output.js OLD NEW`, the folders with the editions. It prints how much was compared and the
 * first differences, and exits with 1 where there are any. Bytes may differ; the text, the place of every glyph and the
 * files of the book may not, white space between elements of XML apart.
 */
import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { type GlyphPage, readPdfGlyphs } from '../../src/pdf/read-pdf-glyphs.js'
import { readPdfPages } from '../../src/pdf/read-pdf-pages.js'
import { readPdfStructure } from '../../src/pdf/read-pdf-structure.js'
import { type EpubBook, readEpub } from '../../src/verify/read-epub.js'
import { type EpubText, readEpubText } from '../../src/verify/read-epub-text.js'

/** Points: a glyph that stands this near stands in its place. */
const NEAR = 0.001
/** Differences that are shown of one kind. */
const SHOWN = 5

interface Compared {
  what: string
  /** How many were compared. */
  count: number
  differences: string[]
}

const [old, found] = process.argv.slice(2)
if (!old || !found) throw new Error('Name the folders of two builds')
const compared = [...(await comparePdfs(old, found)), ...(await compareEpubs(old, found))]
for (const { what, count, differences } of compared) {
  process.stdout.write(`${what.padEnd(34)}${String(count).padStart(8)}  ${differences.length} different\n`)
  for (const difference of differences.slice(0, SHOWN)) process.stdout.write(`    ${difference}\n`)
}
if (compared.some(({ differences }) => differences.length > 0)) process.exitCode = 1

async function comparePdfs(...folders: [string, string]): Promise<Compared[]> {
  const [one, other] = await Promise.all(folders.map((folder) => readFile(join(folder, 'print.pdf'))))
  if (!one || !other) return []
  const glyphs = [await glyphsOf(one), await glyphsOf(other)] as const
  const texts = [await readPdfPages(one), await readPdfPages(other)] as const
  const tags = [await readPdfStructure(one), await readPdfStructure(other)] as const
  const count = glyphs[0].reduce((sum, page) => sum + page.glyphs.length, 0)
  return [
    compareLists(
      'print: text of pages',
      ...mapBoth(texts, (page) => page.texts.map(({ text }) => text).join('|')),
    ),
    compareLists(
      'print: tags of pages',
      ...mapBoth([tags[0].pages, tags[1].pages], (page) => JSON.stringify(page, plain)),
    ),
    { what: 'print: places of glyphs', count, differences: compareGlyphs(...glyphs) },
  ]
}

async function glyphsOf(pdf: Uint8Array): Promise<GlyphPage[]> {
  const pages: GlyphPage[] = []
  await readPdfGlyphs(pdf, (page) => pages.push(page))
  return pages
}

function compareGlyphs(old: readonly GlyphPage[], found: readonly GlyphPage[]): string[] {
  const differences: string[] = []
  for (let index = 0; index < Math.max(old.length, found.length); index++) {
    const [before = [], after = []] = [old[index]?.glyphs, found[index]?.glyphs]
    for (let at = 0; at < Math.max(before.length, after.length); at++) {
      const [one, other] = [before[at], after[at]]
      const isSame =
        one?.text === other?.text &&
        (['x', 'y', 'size', 'right'] as const).every(
          (key) => Math.abs((one?.[key] ?? 0) - (other?.[key] ?? 0)) < NEAR,
        )
      if (!isSame)
        differences.push(
          `page ${index + 1}, glyph ${at + 1}: ${JSON.stringify(one)} ${JSON.stringify(other)}`,
        )
    }
  }
  return differences
}

async function compareEpubs(...folders: [string, string]): Promise<Compared[]> {
  const [one, other] = await Promise.all(folders.map((folder) => readFile(join(folder, 'book.epub'))))
  if (!one || !other) return []
  const texts = [await readEpubText(one), await readEpubText(other)] as const
  const books = [await readEpub(one), await readEpub(other)] as const
  const paths = [...new Set(books.flatMap(({ files }) => [...files.keys()]))]
  const files = books.map((book) => paths.map((path) => contentOf(book, path))) as [string[], string[]]
  const [old, found] = texts.map(({ articles }) => articles) as [EpubText[], EpubText[]]
  return [
    compareLists('epub: running text', ...mapBoth([old, found], ({ flow }) => flow)),
    compareLists(
      'epub: notes',
      old.flatMap(({ notes }) => [...notes].map(String)),
      found.flatMap(({ notes }) => [...notes].map(String)),
    ),
    compareLists(
      'epub: page breaks',
      old.flatMap(({ pages }) => pages.map((mark) => JSON.stringify(mark))),
      found.flatMap(({ pages }) => pages.map((mark) => JSON.stringify(mark))),
    ),
    compareLists('epub: files', ...files),
  ]
}

/** Its path and its content; XML as its tree, in which it does not matter how a character is written. */
function contentOf({ trees, files }: EpubBook, path: string): string {
  const tree = trees.get(path)
  if (tree) return `${path}\n${JSON.stringify(tree.children, withoutWhiteSpace)}`
  return `${path}\n${Buffer.from(files.get(path) ?? []).toString(path.endsWith('.css') ? 'utf8' : 'latin1')}`
}

function withoutWhiteSpace(key: string, value: unknown): unknown {
  if (key === 'position') return undefined
  return key === 'children' && Array.isArray(value)
    ? value.filter(
        (child: { type: string; value?: string }) => child.type !== 'text' || child.value?.trim() !== '',
      )
    : value
}

function compareLists(what: string, old: readonly string[], found: readonly string[]): Compared {
  const length = Math.max(old.length, found.length)
  const differences: string[] = []
  for (let index = 0; index < length; index++) {
    const [one = '', other = ''] = [old[index], found[index]]
    if (one === other) continue
    let at = 0
    while (at < one.length && one[at] === other[at]) at++
    const excerpt = (text: string): string => JSON.stringify(text.slice(Math.max(0, at - 40), at + 80))
    differences.push(`${index + 1} of ${length}, at ${at + 1}: ${excerpt(one)} → ${excerpt(other)}`)
  }
  return { what, count: length, differences }
}

function mapBoth<Item>(
  lists: readonly [readonly Item[], readonly Item[]],
  text: (item: Item) => string,
): [string[], string[]] {
  return [lists[0].map(text), lists[1].map(text)]
}

/** Maps as lists, for JSON. */
function plain(_key: string, value: unknown): unknown {
  return value instanceof Map ? [...value] : value
}
