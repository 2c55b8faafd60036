import assert from 'node:assert/strict'
import { test } from 'node:test'
import { fileURLToPath } from 'node:url'
import type { Element } from 'hast'
import { cite } from '../../src/cite/cite.js'
import { makeEpub } from '../../src/editions/epub/make-epub.js'
import { packageEpub } from '../../src/editions/epub/package-epub.js'
import { prepareReadingTree } from '../../src/editions/shared/prepare-reading-tree.js'
import { hasClass } from '../../src/model/has-class.js'
import { readManuscript } from '../../src/read/read-manuscript.js'
import { typeset } from '../../src/typography/typeset.js'
import { openEpub } from './open-epub.js'
import { elementsOf, parseBody } from './parse-body.js'
import { published, specimen } from './specimen.js'

const MODIFIED = new Date('2024-03-01T12:34:56Z')
const root = (path: string): string => fileURLToPath(new URL(`../../../${path}`, import.meta.url))

/** What the sanitiser lets through and the EPUB adds; `data-*` and what epub-gen-memory is known to delete are with it. */
const TAGS =
  'section header aside p h1 h2 h3 h4 h5 h6 blockquote ul ol li figure figcaption table thead tbody tr th td pre span ruby rt em strong del a code sup sub u s small nav'
const VOID = 'img hr br'
const ATTRIBUTES =
  'id class lang xml:lang epub:type role aria-label aria-labelledby title href src alt width height scope start value reversed colspan rowspan hidden cite datetime data-x dir'

test('epub-gen-memory hands every element and attribute on, byte for byte', async () => {
  const attributes = ATTRIBUTES.split(' ').map((name) => `${name}="a &amp; &quot;b&quot; &lt;c&gt; 紀"`)
  const xhtml = [
    '<?xml version="1.0" encoding="UTF-8"?>\n<!DOCTYPE html>\n<html><body>',
    ...TAGS.split(' ').map((tag) => `<${tag} ${attributes.join(' ')}> 文 <%= 1 %> ${'$'}{x}&#xD; </${tag}>`),
    ...VOID.split(' ').map((tag) => `<${tag} ${attributes.join(' ')}/>`),
    '<svg viewBox="0 0 1 1"><path d="M0 0"/></svg><img alt=""/></body></html>\n',
  ].join('\n')
  const texts = {
    packageDocument: '<package/>',
    navigation: '<nav/>',
    ncx: '<ncx/>',
    css: 'p::before { content: "<%" }',
  }
  const bytes = Uint8Array.from({ length: 256 }, (_, index) => index)
  const epub = await packageEpub(
    {
      ...texts,
      title: '題',
      lang: 'ja',
      documents: [{ filename: 'a.xhtml', xhtml }],
      resources: [{ href: 'images/a.png', mediaType: 'image/png', bytes }],
    },
    MODIFIED,
  )
  const { text } = await openEpub(epub)
  assert.equal(text('OEBPS/a.xhtml'), xhtml)
  assert.equal(text('OEBPS/content.opf'), texts.packageDocument)
  assert.equal(text('OEBPS/toc.xhtml'), texts.navigation)
  assert.equal(text('OEBPS/toc.ncx'), texts.ncx)
  assert.equal(text('OEBPS/style.css'), texts.css)
})

for (const [name, load] of Object.entries({
  'the fixture with every element': () => specimen(),
  'the manuscript fixture of all elements': () => typesetFolder(root('test/fixtures/read/elements')),
  'the specimen article': () => typesetFolder(root('manuscript/specimen')),
})) {
  test(`every element of the tree is in the EPUB, in order, with its attributes: ${name}`, async () => {
    const { article, tree, file } = await load()
    // A call is tied to its word in a span, and an element that ends in the word is parted before it.
    const prepared = structuredClone(tree)
    prepareReadingTree(prepared)
    const expected = elementsOf(prepared, (element) => !isDropped(element))
    const epub = await makeEpub(published({ article, tree: structuredClone(tree), file }), {
      modified: MODIFIED,
    })
    const { names, text } = await openEpub(epub)
    const documents = names.filter((one) => /OEBPS\/(?:article|summary)[^/]*\.xhtml$/.test(one))
    const found = documents.flatMap((one) => elementsOf(parseBody(text(one)), () => true))
    const counts = countsOf(expected.map(keyOf))
    for (const key of found.map(keyOf)) counts.set(key, (counts.get(key) ?? 0) - 1)
    const differing = [...counts].filter(([, count]) => count !== 0)
    // What is there too often is what the EPUB adds.
    assert.deepEqual(
      differing.filter(
        ([key, count]) =>
          count > 0 || !/^(?:a .*backlink|p className=note-end|rp |section className=notes)/.test(key),
      ),
      [],
    )
  })
}

async function typesetFolder(folder: string): ReturnType<typeof specimen> {
  const manuscript = await readManuscript(folder)
  await cite(manuscript)
  const tree = typeset(manuscript)
  const { article, file } = manuscript
  file.messages.length = 0
  return { article, tree, file }
}

function isDropped(element: Element): boolean {
  return hasClass(element, 'page-mark') || hasClass(element, 'notes') || element.tagName === 'rb'
}

function countsOf(keys: readonly string[]): Map<string, number> {
  const counts = new Map<string, number>()
  for (const key of keys) counts.set(key, (counts.get(key) ?? 0) + 1)
  return counts
}

/** An element's name and attributes, without those that the EPUB changes or adds on purpose. */
function keyOf({ tagName, properties }: Element): string {
  const { className, dataGenerated, ...others } = properties
  const classes = new Set(Array.isArray(className) ? className.map(String) : [])
  classes.delete('address')
  classes.delete('wide')
  if (tagName === 'ruby') classes.delete('keep')
  if (dataGenerated !== undefined) classes.add('generated')
  const attributes = Object.entries(others).filter(
    ([name, value]) =>
      !/^(?:data|aria)|^(?:src|href|xmlLang|xml:lang|epub:type|role|rel)$/.test(name) &&
      !(name === 'id' && /^heading-/.test(String(value))) &&
      !(name === 'lang' && tagName === 'aside') &&
      !(name === 'style' && (tagName === 'table' || /^(?:--\w+: [\d.]+(?:; )?)+$/.test(String(value)))),
  )
  const texts = attributes.map(([name, value]) => `${name}=${value}`)
  if (classes.size > 0) texts.push(`className=${[...classes].sort().join(' ')}`)
  return `${tagName.replace(/^h[1-6]$/, 'h')} ${texts.sort().join(' ')}`
}
