import assert from 'node:assert/strict'
import { existsSync } from 'node:fs'
import { mkdir, readFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, before, describe, test } from 'node:test'
import { fileURLToPath } from 'node:url'
import { readPdfStructure } from '../../src/pdf/read-pdf-structure.js'
import { readEpubText } from '../../src/verify/read-epub-text.js'
import { sharedBuilder } from '../editions/build-editions.js'
import { checkByAce, checkByEpubcheck, missingJava } from '../epub/epub-gates.js'
import { type OpenReader, openReader } from './open-reader.js'

const root = (path: string): string => fileURLToPath(new URL(`../../../${path}`, import.meta.url))
const ARTICLES = [
  { name: 'specimen', folder: root('manuscript/specimen'), note: 12, page: '8' },
  { name: 'sakhalin', folder: root('../shared/manuscript/sakhalin'), note: 48, page: '68' },
]
const java = await missingJava()
const SCREENSHOTS = process.env.KIYO_SCREENSHOTS ?? join(tmpdir(), 'kiyo-reader')
/** Characters at the beginning of a page that are compared. */
const BEGINNING = 12

for (const { name, folder, note, page } of ARTICLES) {
  const skip = existsSync(folder) ? false : `the article is not at ${folder}`
  describe(`${name} in a reading system`, { skip }, () => {
    const build = sharedBuilder()
    let epub: Uint8Array
    let pdf: Uint8Array
    let reader: OpenReader

    before(async () => {
      const { files } = await build(folder, 'print', 'epub')
      const bytesOf = async (file: string): Promise<Uint8Array> =>
        new Uint8Array(await readFile(files.find(({ path }) => path.endsWith(file))?.path ?? file))
      pdf = await bytesOf('print.pdf')
      epub = await bytesOf('book.epub')
      reader = await openReader(epub)
      await mkdir(SCREENSHOTS, { recursive: true })
    })

    after(async () => {
      await reader?.close()
    })

    /** The file of the article, as the reading system calls it. */
    const article = (): string => reader.contents[0]?.href ?? ''
    test('EPUBCheck finds no fault and no warning', { skip: java }, async () => {
      assert.deepEqual(await checkByEpubcheck(epub), [])
    })

    test('Ace finds no violation', async () => {
      assert.deepEqual(await checkByAce(epub), [])
    })

    const shoot = (what: string): Promise<void> => reader.screenshot(join(SCREENSHOTS, `${name}-${what}.png`))

    test('the book opens at its beginning', async () => {
      const words = squeeze(await reader.wordsShown())
      // The opening has dashes around the subtitle.
      assert.ok(words.replaceAll('―', '').startsWith(squeeze(reader.title)), words.slice(0, 40))
      await shoot('opening')
    })

    test('the contents lead to their headings', async () => {
      assert.ok(reader.contents.length > 5)
      for (const { label, href } of reader.contents) {
        await reader.goTo(href)
        const words = squeeze(await reader.wordsShown())
        // A summary is listed as one, `Abstract: …`, over which its title alone stands.
        const heading = squeeze(label.replace(/^Abstract: /, ''))
        assert.ok(words.includes(heading), `${label}: ${words.slice(0, 60)}`)
      }
    })

    test('the page-list leads to the words that begin each printed page', async () => {
      const { pages } = await readPdfStructure(pdf)
      assert.deepEqual(
        reader.pages.map(({ label }) => label),
        pages.map(({ label }) => label),
      )
      for (const [index, { label, href }] of reader.pages.entries()) {
        await reader.goTo(href)
        const id = `page-${label}`
        assert.ok(await reader.isShown(id), `${id} is on the screen`)
        const words = squeeze(await reader.wordsShown(id))
        const { flow = '', beginsInFigure = false } = pages[index] ?? {}
        const expected = squeeze(flow)
        // A figure at the head of a page may have moved past text that is on the page before.
        const begins = beginsInFigure
          ? expected.includes(words.slice(0, BEGINNING))
          : expected.startsWith(words.slice(0, BEGINNING))
        // The screen may end soon after it begins to show the page, but it shows something of it.
        assert.ok(
          begins && words !== '',
          `p. ${label}: "${words.slice(0, 20)}", not "${expected.slice(0, BEGINNING)}"`,
        )
        if (label === page) await shoot(`page-${label}`)
      }
    })

    test('a click on a call shows its note, and its link leads back', async () => {
      const { articles } = await readEpubText(epub)
      const notes = articles[0]?.notes
      await reader.goTo(`${article()}#call-${note}`)
      await reader.click(`#call-${note}`)
      const shown = await reader.noteShown()
      assert.equal(shown?.type, 'footnote')
      assert.ok(squeeze(shown?.words ?? '').startsWith(squeeze(`${note}${notes?.get(note)}`)), shown?.words)
      await shoot('note')
      await reader.clickInNote('.backlink')
      assert.equal(await reader.noteShown(), undefined)
      assert.ok(await reader.isShown(`call-${note}`))
    })

    test('among the notes the link leads back, and so does the reading system', async () => {
      await reader.goTo(`${article()}#note-${note}`)
      assert.ok(await reader.isShown(`note-${note}`))
      await shoot('notes')
      await reader.click(`#note-${note} .backlink`)
      assert.ok(await reader.isShown(`call-${note}`))
      await reader.back()
      assert.ok(await reader.isShown(`note-${note}`))
    })
  })
}

/** Words less what lines and hyphenation change. */
function squeeze(text: string): string {
  return text.replace(/[\s\u00ad]/gu, '')
}
