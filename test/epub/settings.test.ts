import assert from 'node:assert/strict'
import { test } from 'node:test'
import JSZip from 'jszip'
import { makeCover } from '../../src/editions/epub/cover/make-cover.js'
import { makeEpub } from '../../src/editions/epub/make-epub.js'
import { findTypefaces } from '../../src/fonts/faces.js'
import { loadFonts } from '../../src/fonts/load-fonts.js'
import { articleDefaults, type EpubSettings } from '../../src/model/article.js'
import { checkEpub } from '../../src/verify/check-epub.js'
import { checkByPort } from './epub-gates.js'
import { openEpub } from './open-epub.js'
import { HOSTILE, PAGES, PUBLISHED, published, specimen } from './specimen.js'

const MODIFIED = new Date('2024-03-01T12:34:56Z')
const PNG = [0x89, 0x50, 0x4e, 0x47]

test('the cover is a PNG that the package names, and its text is the image’s alternative text', async () => {
  const { epub, text } = await make({})
  const zip = await JSZip.loadAsync(epub)
  const png = (await zip.file('OEBPS/images/cover.png')?.async('uint8array')) ?? new Uint8Array()
  assert.deepEqual([...png.subarray(0, 4)], PNG)
  const header = Buffer.from(png)
  assert.deepEqual([header.readUInt32BE(16), header.readUInt32BE(20)], [1600, 2560])
  const opf = text('OEBPS/content.opf')
  assert.match(opf, /href="images\/cover.png" media-type="image\/png" properties="cover-image"/)
  assert.match(opf, /<spine toc="ncx" page-progression-direction="ltr">\s*<itemref idref="cover"\/>/)
  const alt = '表紙: 見本研究 第11巻第2号, 見本の論文, すべての要素のために, 見本太郎, 試作花子'
  assert.ok(text('OEBPS/cover.xhtml').includes(`<img src="images/cover.png" alt="${alt}" role="doc-cover"/>`))
  assert.match(text('OEBPS/toc.xhtml'), /epub:type="cover" href="cover.xhtml"/)
})

test('the cover is the same in every build, and no title breaks it', async () => {
  const cover = async (changes: Parameters<typeof specimen>[0]) => {
    const zip = await JSZip.loadAsync((await make({}, changes)).epub)
    return zip.file('OEBPS/images/cover.png')?.async('base64')
  }
  assert.equal(await cover({}), await cover({}))
  for (const title of [HOSTILE, '長'.repeat(200), 'W'.repeat(80), '葛\u{e0100}城と𠮷野', '一']) {
    assert.notEqual(await cover({ title }), await cover({}))
  }
})

test('by heading, each section is a file with its notes', async () => {
  const { text, names } = await make({ chapters: 'by-heading' })
  assert.ok(names.includes('OEBPS/section-2.xhtml') && !names.includes('OEBPS/section-3.xhtml'))
  const opening = text('OEBPS/article.xhtml')
  assert.match(opening, /<h1[\s\S]*<h2[\s\S]*id="note-1"[\s\S]*id="note-4"/)
  assert.match(text('OEBPS/section-2.xhtml'), /<title>おわりに<\/title>[\s\S]*<h2>おわりに<\/h2>/)
  assert.match(text('OEBPS/toc.xhtml'), /<a href="section-2.xhtml">おわりに<\/a>/)
})

test('fonts are files that the style names and the package lists', async () => {
  const { text, names } = await make({ embedFonts: true })
  const fonts = names.filter((name) => name.endsWith('.ttf'))
  assert.ok(fonts.length >= 4)
  for (const font of fonts) {
    const href = font.replace('OEBPS/', '')
    assert.ok(text('OEBPS/style.css').includes(`url(${href})`))
    assert.ok(text('OEBPS/content.opf').includes(`href="${href}" media-type="font/ttf"`))
  }
  assert.match(text('OEBPS/style.css'), /body \{\s*font-family: "Kiyo Letters"/)
})

test('all settings at once', async () => {
  await make({ notes: 'list', chapters: 'by-heading', embedFonts: true })
})

async function make(settings: Partial<EpubSettings>, changes: Parameters<typeof specimen>[0] = {}) {
  const epubSettings = { ...articleDefaults.epub, ...settings }
  const { article, tree, file } = await specimen({ ...PUBLISHED, ...changes, epub: epubSettings })
  const fonts = epubSettings.embedFonts
    ? (await loadFonts(published({ article, tree, file }))).typefaces
    : undefined
  const cover = article && (await makeCover(article, findTypefaces))
  const epub = await makeEpub(published({ article, tree, file }), {
    modified: MODIFIED,
    pageMap: PAGES,
    cover,
    fonts,
  })
  assert.deepEqual(file.messages, [])
  assert.deepEqual((await checkEpub(epub, PAGES)).errors, [])
  assert.deepEqual(await checkByPort(epub), [])
  return { epub, ...(await openEpub(epub)) }
}
