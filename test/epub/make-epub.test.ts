import assert from 'node:assert/strict'
import { execFileSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { tmpdir } from 'node:os'
import { test } from 'node:test'
import { EpubCheck } from '@likecoin/epubcheck-ts'
import type { Element, Root } from 'hast'
import { h } from 'hastscript'
import JSZip from 'jszip'
import { visit } from 'unist-util-visit'
import { fromXml } from 'xast-util-from-xml'
import { makeEpub } from '../../src/editions/epub/make-epub.js'
import { flowText, notesOf, noteText } from '../../src/model/flow-text.js'
import { textIn } from '../../src/xml/text-in.js'
import { matchGolden } from '../golden.js'
import { openEpub } from './open-epub.js'
import { elementsOf, parseBody } from './parse-body.js'
import { HOSTILE, PAGES, PUBLISHED, published, specimen } from './specimen.js'

const MODIFIED = new Date('2024-03-01T12:34:56Z')

async function makeSpecimen(changes: Parameters<typeof specimen>[0] = {}): Promise<Uint8Array> {
  const { article, tree, file } = await specimen(changes)
  const epub = await makeEpub(published({ article, tree, file }), { modified: MODIFIED })
  assert.deepEqual(file.messages, [])
  return epub
}

const cases: Record<string, Parameters<typeof specimen>[0]> = {
  specimen: {},
  'hostile title': { title: HOSTILE, subtitle: HOSTILE, authors: [{ name: HOSTILE, latin: HOSTILE }] },
  'article in English': { lang: 'en' },
  'article in a language without words': { lang: 'ko' },
}

for (const [name, changes] of Object.entries(cases)) {
  test(`epubcheck finds nothing: ${name}`, async () => {
    assert.deepEqual(await faultsOf(await makeSpecimen(changes)), [])
  })
}

test('epubcheck finds nothing: no headings, notes or images, two summaries, a date before 1980', async () => {
  const { article, file } = await specimen()
  const tree: Root = h(null, [
    h('header.opening', h('h1.title', '題')),
    h('section.body', [h('p', '文。'), h('p', h('a', { href: 'doi:10.1000/182' }, '論文'))]),
    h('section.summary', { lang: 'en' }, [
      h('header.summary-opening', h('h2.title', 'One')),
      h('p', 'Text.'),
    ]),
    h('section.summary', { lang: 'en' }, [
      h('header.summary-opening', h('h2.title', 'Two')),
      h('p', 'Text.'),
    ]),
  ])
  const epub = await makeEpub(published({ article, tree, file }), { modified: new Date(0) })
  assert.deepEqual(await faultsOf(epub), [])
  assert.deepEqual((await openEpub(epub)).names.slice(2, 5), [
    'OEBPS/article.xhtml',
    'OEBPS/summary-en.xhtml',
    'OEBPS/summary-en-2.xhtml',
  ])
  assert.deepEqual(file.messages, [])
})

test('epubcheck would find what is not XML', async () => {
  const zip = await JSZip.loadAsync(await makeSpecimen())
  const article = await zip.file('OEBPS/article.xhtml')?.async('string')
  zip.file('OEBPS/article.xhtml', article?.replace('H<sub>', 'H&nbsp;<sub>') ?? '')
  assert.notDeepEqual(await faultsOf(await zip.generateAsync({ type: 'uint8array' })), [])
})

async function faultsOf(epub: Uint8Array) {
  const { messages } = await EpubCheck.validate(epub)
  return messages.filter(({ severity }) => severity !== 'info' && severity !== 'usage')
}

test('every file is XML, without script, remote resource, data attribute or soft hyphen', async () => {
  const { names, text } = await openEpub(await makeSpecimen())
  for (const name of names.filter((name) => /\.(xhtml|opf|ncx|xml|css)$/.test(name))) {
    assert.doesNotMatch(text(name), /\u00ad|&(?!gt;|#x(?:22|26|3C);)|\sdata-|<script|@import|url\(/, name)
  }
  assert.deepEqual(names, [
    'mimetype',
    'OEBPS/style.css',
    'OEBPS/article.xhtml',
    'OEBPS/summary-en.xhtml',
    'META-INF/container.xml',
    'OEBPS/content.opf',
    'OEBPS/toc.ncx',
    'OEBPS/toc.xhtml',
    'OEBPS/images/image-1.png',
    'OEBPS/images/image-2.svg',
  ])
})

test('mimetype is the first entry, stored, without extra field', async () => {
  const epub = Buffer.from(await makeSpecimen())
  assert.equal(epub.readUInt32LE(0), 0x04034b50)
  assert.equal(epub.readUInt16LE(8), 0, 'stored')
  assert.equal(epub.readUInt16LE(28), 0, 'no extra field')
  assert.equal(epub.toString('latin1', 30, 58), 'mimetypeapplication/epub+zip')
})

test('the text is the manuscript’s: running text and each note', async () => {
  const { tree } = await specimen()
  const { text } = await openEpub(await makeSpecimen())
  const bodies = ['OEBPS/article.xhtml', 'OEBPS/summary-en.xhtml'].map((name) => parseBody(text(name)))
  for (const body of bodies) for (const element of elementsOf(body, isGenerated)) element.children = []
  assert.equal(bodies.map(flowText).join(''), flowText(tree))

  const notes = bodies.flatMap((body) => elementsOf(body, ({ tagName }) => tagName === 'aside'))
  for (const [number, expected] of notesOf(tree)) {
    const note = notes.find(({ properties }) => properties.id === `note-${number}`) as Element
    assert.equal(noteText(note), noteText(expected))
  }
})

function isGenerated({ properties }: Element): boolean {
  const classes = properties.className
  return Array.isArray(classes) && classes.includes('generated')
}

test('note call, note and backlink are one to one and in one file', async () => {
  const { text } = await openEpub(await makeSpecimen())
  const numbers: Record<string, unknown[]> = {}
  for (const name of ['article', 'summary-en']) {
    const body = parseBody(text(`OEBPS/${name}.xhtml`))
    const withRole = (role: string) => elementsOf(body, ({ properties }) => properties.role === role)
    const calls = withRole('doc-noteref')
    const notes = withRole('doc-footnote')
    assert.deepEqual(
      calls.map(({ properties }) => [properties['epub:type'], properties.href]),
      notes.map(({ properties }) => ['noteref', `#${properties.id}`]),
    )
    const lastLinks = notes.map((note) => elementsOf(note, ({ tagName }) => tagName === 'a').at(-1))
    assert.deepEqual(lastLinks, withRole('doc-backlink'))
    assert.deepEqual(
      lastLinks.map((link) => link?.properties.href),
      calls.map(({ properties }) => `#${properties.id}`),
    )
    assert.deepEqual(new Set(notes.map(({ properties }) => properties['epub:type'])), new Set(['footnote']))
    numbers[name] = calls.map(({ properties }) => properties.id)
  }
  assert.deepEqual(numbers, { article: ['call-1', 'call-2', 'call-3', 'call-4'], 'summary-en': ['call-5'] })
})

test('a link reaches its target in the other file', async () => {
  const { text } = await openEpub(await makeSpecimen())
  assert.match(text('OEBPS/article.xhtml'), /<a href="summary-en.xhtml#summary-en">要旨<\/a>/)
})

test('the title is one, with its subtitle, which is by itself, too', async () => {
  const { text } = await openEpub(await makeSpecimen({ title: '港の記録', subtitle: '書類の百年' }))
  const opf = text('OEBPS/content.opf')
  assert.deepEqual(opf.match(/<dc:title.*/g), ['<dc:title id="title">港の記録　書類の百年</dc:title>'])
  assert.match(opf, /<meta refines="#title" property="prism:subtitle">書類の百年</)
})

test('characters of XML and EJS stay what they are', async () => {
  const { text } = await openEpub(await makeSpecimen(cases['hostile title']))
  const places: Record<string, string[]> = {
    'content.opf': [
      'prism:subtitle">',
      '<dc:creator id="author-1">',
      'alternate-script" xml:lang="und-Latn">',
    ],
    'toc.ncx': ['<docTitle><text>', '<navLabel><text>'],
    'toc.xhtml': ['<a href="article.xhtml">'],
    'article.xhtml': ['<title>', '<h1 class="title">', '――</span>', '<p class="author">', '</code>'],
  }
  for (const [name, starts] of Object.entries(places)) {
    for (const start of starts) {
      const texts = text(`OEBPS/${name}`)
        .split(start)
        .slice(1)
        .map((rest) => textIn(fromXml(`<text>${rest.slice(0, rest.indexOf('<'))}</text>`)))
      assert.ok(texts.includes(HOSTILE), `${name} ${start}`)
    }
  }
})

test('the contents follow the headings, without calls and readings', async () => {
  const { text } = await openEpub(await makeSpecimen())
  const links = [...text('OEBPS/toc.xhtml').matchAll(/<a[^>]*href="([^"]*)"[^>]*>(.*?)<\/a>/g)]
  assert.deepEqual(
    links.map(([, href, label]) => [href, label]),
    [
      ['article.xhtml', '見本の論文'],
      ['article.xhtml#heading-1', 'はじめに<span lang="ru" xml:lang="ru">Россия</span>'],
      ['article.xhtml#own-id', '節の見出し'],
      ['article.xhtml#heading-2', 'おわりに'],
      // By its title alone a summary would read as another article.
      ['summary-en.xhtml', 'Abstract: A Specimen'],
      ['#toc', '目次'],
      ['article.xhtml', '本文'],
      ['article.xhtml#notes', '註'],
    ],
  )
})

test('a link to nothing in the edition is an error', async () => {
  const { article, tree, file } = await specimen()
  for (const link of elementsOf(tree, ({ properties }) => properties.href === '#summary-en')) {
    link.properties.href = '#nowhere'
  }
  await makeEpub(published({ article, tree, file }), { modified: MODIFIED })
  assert.deepEqual(
    file.messages.map(({ ruleId, fatal }) => [ruleId, fatal]),
    [['unresolved-reference', true]],
  )
})

test('accessibility metadata is true of the images', async () => {
  const { article, tree, file } = await specimen()
  for (const image of elementsOf(tree, ({ tagName }) => tagName === 'img').slice(1)) image.properties.alt = ''
  const { text } = await openEpub(await makeEpub(published({ article, tree, file }), { modified: MODIFIED }))
  assert.doesNotMatch(text('OEBPS/content.opf'), /alternativeText/)
  assert.match(text('OEBPS/content.opf'), /accessModeSufficient">textual,visual</)
  assert.match(text('OEBPS/content.opf'), /代替テキストのない画像がある/)
})

test('images are written once, byte for byte', async () => {
  const { article } = await specimen()
  const zip = await JSZip.loadAsync(await makeSpecimen())
  for (const [source, name] of [
    ['figures/figure.png', 'image-1.png'],
    ['figures/map.svg', 'image-2.svg'],
  ] as const) {
    const bytes = await zip.file(`OEBPS/images/${name}`)?.async('nodebuffer')
    assert.deepEqual(bytes, article.images.get(source)?.bytes)
  }
})

test('an image that was not read is an error at its place', async () => {
  const { article, tree, file } = await specimen({ images: new Map() })
  await makeEpub(published({ article, tree, file }), { modified: MODIFIED })
  assert.equal(file.messages.length, 3)
  assert.ok(file.messages.every(({ ruleId, fatal }) => ruleId === 'missing-image' && fatal === true))
})

test('the files are the accepted ones', async () => {
  const { article, tree, file } = await specimen(PUBLISHED)
  const { text } = await openEpub(
    await makeEpub(published({ article, tree, file }), { modified: MODIFIED, pageMap: PAGES }),
  )
  for (const name of ['article.xhtml', 'summary-en.xhtml', 'content.opf', 'toc.xhtml', 'toc.ncx']) {
    const golden = new URL(`../../../test/fixtures/epub/${name}`, import.meta.url)
    await matchGolden(golden, inLines(text(`OEBPS/${name}`)))
  }
})

/** The EPUB has no white space between blocks; a golden file that people read needs it. */
function inLines(xhtml: string): string {
  return xhtml.replace(
    /(?<!\n)(<\/?(?:section|header|aside|figure|table|tr|ol|ul|nav|body)\b|<(?:h\d|p|li)\b)/g,
    '\n$1',
  )
}

test('another time zone, locale and folder give the same bytes', async () => {
  const here = digest(await makeSpecimen())
  const there = execFileSync(process.execPath, ['--input-type=module', '--eval', BUILD_ELSEWHERE], {
    cwd: tmpdir(),
    env: { ...process.env, TZ: 'Pacific/Kiritimati', LANG: 'ru_RU.UTF-8', LC_ALL: 'ru_RU.UTF-8' },
    encoding: 'utf8',
  })
  assert.equal(there, here)
})

const BUILD_ELSEWHERE = `
  import { createHash } from 'node:crypto'
  import { makeEpub } from '${new URL('../../src/editions/epub/make-epub.js', import.meta.url)}'
  import { published, specimen } from '${new URL('specimen.js', import.meta.url)}'
  const { article, tree, file } = await specimen()
  const epub = await makeEpub(published({ article, tree, file }), { modified: new Date('${MODIFIED.toISOString()}') })
  process.stdout.write(createHash('sha256').update(epub).digest('hex'))
`

function digest(bytes: Uint8Array): string {
  return createHash('sha256').update(bytes).digest('hex')
}

test('an author’s hyphenation points are in no text of the EPUB: title, alternative texts, running text', async () => {
  const { article, tree, file } = await specimen({
    ...PUBLISHED,
    title: '見本\u00adの論文',
    rights: 'CC\u00adBY',
  })
  visit(tree, 'element', (element) => {
    if (element.tagName === 'img') element.properties.alt = `三\u00ad角`
  })
  const { names, text } = await openEpub(
    await makeEpub(published({ article, tree, file }), { modified: MODIFIED }),
  )
  for (const name of names.filter((one) => /\.(?:xhtml|opf|ncx)$/.test(one)))
    assert.ok(!text(name).includes('\u00ad'), name)
  assert.match(text('OEBPS/content.opf'), /<dc:title id="title">見本の論文　/)
  assert.match(text('OEBPS/article.xhtml'), /alt="三角"/)
})
