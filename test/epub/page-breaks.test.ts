import assert from 'node:assert/strict'
import { test } from 'node:test'
import { EpubCheck } from '@likecoin/epubcheck-ts'
import type { Element, Nodes } from 'hast'
import { makeEpub } from '../../src/editions/epub/make-epub.js'
import type { ClassName } from '../../src/model/classes.js'
import { flowText, notesOf, noteText } from '../../src/model/flow-text.js'
import { hasClass } from '../../src/model/has-class.js'
import type { PageMap } from '../../src/model/page-map.js'
import { openEpub } from './open-epub.js'
import { elementsOf, parseBody } from './parse-body.js'
import { at, noteAt, PAGES, PUBLISHED, published, specimen } from './specimen.js'

const MODIFIED = new Date('2024-03-01T12:34:56Z')
const DOCUMENTS = ['article', 'summary-en']

test('a page that begins at any character is marked at that character', async () => {
  const { tree } = await specimen()
  const flow = flowText(tree)
  const pages = Array.from({ length: flow.length }, (_, offset) => ({
    number: offset + 1,
    start: at(offset),
    notes: [],
  }))
  const { bodies, epub } = await make({ pages })
  assert.equal(bodies.map(textOf).join(''), flow)
  let start = 0
  const marks = bodies.flatMap((body) => {
    const before = start
    start += textOf(body).length
    return marksIn(body, 'page-break', hasNotes).map(({ label, offset }) => [
      Number(label) - 1,
      before + offset,
    ])
  })
  assert.equal(marks.length, pages.length)
  for (const [expected = 0, found = 0] of marks) {
    // White space between blocks is no place for a mark.
    const between = flow.slice(Math.min(expected, found), Math.max(expected, found))
    assert.equal(between.trim(), '', `page ${expected + 1}`)
  }
  await expectNoFaults(epub)
})

test('a note has an anchor where its page begins, at any character', async () => {
  const { tree } = await specimen()
  let number = 0
  const pages = [...notesOf(tree)].flatMap(([note, element]) =>
    Array.from({ length: noteText(element).length }, (_, offset) => {
      number += 1
      return { number, start: at(0), notes: [noteAt(note, offset)] }
    }),
  )
  const { bodies, epub } = await make({ pages })
  const notes = bodies.flatMap((body) => elementsOf(body, ({ tagName }) => tagName === 'aside'))
  for (const [index, [, expected]] of [...notesOf(tree)].entries()) {
    const marks = marksIn(notes[index] as Element, 'note-page', isGenerated)
    assert.deepEqual(
      marks.map(({ offset }) => offset),
      Array.from({ length: noteText(expected).length }, (_, start) => start),
    )
  }
  await expectNoFaults(epub)
})

test('marks stand outside of headings, links and readings, and before the image of a caption', async () => {
  const { tree } = await specimen()
  const flow = flowText(tree)
  const page = (words: string, number: number) => ({ number, start: at(flow.indexOf(words)), notes: [] })
  const { text } = await make({
    pages: [
      page('はじめに', 1),
      page('組版', 2),
      page('курсив', 3),
      page('図1', 4),
      page('表1', 5),
      page('数190', 6),
    ],
  })
  for (const pattern of [
    /id="page-1"[^>]*><\/span><h2/,
    /id="page-2"[^>]*><\/span><ruby class="keep">組版/,
    /id="page-3"[^>]*><\/span><em/,
    /<figure class="figure"><span class="page-break" id="page-4"[^>]*><\/span><img/,
    /<figcaption><span class="page-break" id="page-5"/,
    /<th scope="col"><span class="page-break" id="page-6"[^>]*><\/span>数/,
  ]) {
    assert.match(text('OEBPS/article.xhtml'), pattern)
  }
})

test('page breaks and page-list are one to one, in order; notes have anchors where their page changes', async () => {
  const { text, bodies } = await make(PAGES)
  const links = [...text('OEBPS/toc.xhtml').matchAll(/<a href="([^"]*#page-\d+)">(\d+)<\/a>/g)]
  assert.deepEqual(
    links.map(([, href, label]) => [href, label]),
    [
      ...[59, 60, 61, 62, 63].map((page) => [`article.xhtml#page-${page}`, String(page)]),
      ...[64, 65].map((page) => [`summary-en.xhtml#page-${page}`, String(page)]),
    ],
  )
  const ids = (name: ClassName) =>
    bodies
      .flatMap((body) => elementsOf(body, (element) => hasClass(element, name)))
      .map(({ properties }) => properties.id)
  assert.deepEqual(
    ids('page-break'),
    [59, 60, 61, 62, 63, 64, 65].map((page) => `page-${page}`),
  )
  assert.deepEqual(ids('note-page'), [
    'page-59-note-1',
    'page-60-note-2',
    'page-61-note-2',
    'page-62-note-4',
    'page-64-note-5',
    'page-65-note-5',
  ])
  assert.equal([...text('OEBPS/toc.ncx').matchAll(/<pageTarget /g)].length, PAGES.pages.length)
  const opf = text('OEBPS/content.opf')
  assert.match(opf, /accessibilityFeature">pageNavigation</)
  assert.match(opf, /accessibilityFeature">pageBreakMarkers</)
})

test('without a page map the edition claims no pages', async () => {
  const { text } = await make(undefined)
  assert.doesNotMatch(text('OEBPS/toc.xhtml'), /page-list/)
  assert.doesNotMatch(text('OEBPS/toc.ncx'), /pageList/)
  assert.doesNotMatch(text('OEBPS/content.opf'), /page(?:Navigation|Break)/)
})

test('original pages are those of the marks, whatever print has', async () => {
  const { text } = await make(PAGES, { pages: 'original' })
  assert.match(
    text('OEBPS/article.xhtml'),
    /<span class="page-break" id="page-60"[^>]*><\/span><span class="keep">語/,
  )
  assert.equal([...text('OEBPS/toc.xhtml').matchAll(/#page-\d/g)].length, 1)
})

test('the source of the pages is the ISSN, else the DOI, else in words', async () => {
  const sourceOf = async (changes: Parameters<typeof specimen>[0]) =>
    /pageBreakSource">(.*?)</.exec((await make(PAGES, changes)).text('OEBPS/content.opf'))?.[1]
  assert.equal(await sourceOf(PUBLISHED), 'urn:issn:1234-5679')
  assert.equal(await sourceOf({ doi: '10.1000/182' }), 'https://doi.org/10.1000/182')
  assert.equal(await sourceOf({}), '見本太郎, 試作花子. 見本の論文. 印刷版')
})

async function make(pageMap: PageMap | undefined, changes: Parameters<typeof specimen>[0] = {}) {
  const { article, tree, file } = await specimen(changes)
  const epub = await makeEpub(published({ article, tree, file }), { modified: MODIFIED, pageMap })
  assert.deepEqual(file.messages, [])
  const { text } = await openEpub(epub)
  return { epub, text, bodies: DOCUMENTS.map((name) => parseBody(text(`OEBPS/${name}.xhtml`))) }
}

/** The marks of a class, and how much text stands before each. */
function marksIn(
  tree: Nodes,
  name: ClassName,
  isLeftOut: (element: Element) => boolean,
): { label: string; offset: number }[] {
  const marks: { label: string; offset: number }[] = []
  let offset = 0
  const walk = (node: Nodes): void => {
    if (node.type === 'text') offset += node.value.length
    if (node.type === 'element' && isLeftOut(node)) return
    if (hasClass(node, name) && node.type === 'element')
      marks.push({ label: String(node.properties.title), offset })
    if ('children' in node) node.children.forEach(walk)
  }
  walk(tree)
  return marks
}

function textOf(tree: Nodes): string {
  if (tree.type === 'text') return tree.value
  if (tree.type === 'element' && hasNotes(tree)) return ''
  return 'children' in tree ? tree.children.map(textOf).join('') : ''
}

function isGenerated(element: Element): boolean {
  return hasClass(element, 'generated')
}

function hasNotes(element: Element): boolean {
  return isGenerated(element) || hasClass(element, 'notes')
}

async function expectNoFaults(epub: Uint8Array): Promise<void> {
  const { messages } = await EpubCheck.validate(epub)
  assert.deepEqual(
    messages.filter(({ severity }) => severity !== 'info' && severity !== 'usage'),
    [],
  )
}
