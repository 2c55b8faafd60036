import assert from 'node:assert/strict'
import { existsSync } from 'node:fs'
import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { before, describe, test } from 'node:test'
import { fileURLToPath } from 'node:url'
import { type PdfPage, readPdfPages } from '../../src/pdf/read-pdf-pages.js'
import type { BuildResult } from '../../src/pipeline/build.js'
import { sharedBuilder } from './build-editions.js'
import { expectNotesInPlace } from './expect-notes-in-place.js'
import { expectTextOfPages } from './expect-text-of-pages.js'
import { fontsOf, furnitureOf, squeeze, textOfPage } from './read-edition.js'

const ARTICLE = fileURLToPath(new URL('../../../../shared/manuscript/sakhalin', import.meta.url))
const NOTES = 102
const [FIRST, LAST] = [59, 81]

const skip = existsSync(ARTICLE) ? false : `the real article is not at ${ARTICLE}`

describe('the real article', { skip }, () => {
  const build = sharedBuilder()
  let result: BuildResult
  let pdf: Uint8Array
  let pages: PdfPage[]
  let source: string

  before(async () => {
    result = await build(ARTICLE, 'print')
    pdf = await readFile(result.files[0]?.path ?? 'print.pdf')
    pages = await readPdfPages(pdf)
    source = await readFile(join(ARTICLE, 'article.md'), 'utf8')
  })

  test('it is built without a message', () => {
    assert.deepEqual(result.file.messages.map(String), [])
    assert.equal(result.notes, NOTES)
  })

  test('its pages are numbered from 59 to 81', () => {
    const numbers = Array.from({ length: LAST - FIRST + 1 }, (_, index) => String(FIRST + index))
    assert.deepEqual(
      pages.map(({ label }) => label),
      numbers,
    )
  })

  test('folio and running head are absent from the first page and on their sides on the others', () => {
    const author = field('- name').replace(/\s/g, '')
    for (const [index, page] of pages.entries()) {
      const number = FIRST + index
      const { head, folio } = furnitureOf(page)
      const expected = index === 0 ? '' : number % 2 === 0 ? author : field('title')
      assert.equal(squeeze(head), squeeze(expected), `page ${number}`)
      assert.equal(folio, index === 0 ? '' : `- ${number} -`)
    }
  })

  test('each of its 102 notes is there once, in order, and begins on the page of its call', async () => {
    await expectNotesInPlace(pdf, NOTES)
  })

  test('its summary begins a page', () => {
    const title = squeeze(field('title-en'))
    const beginning = pages.filter((page) => textOfPage(page).startsWith(title))
    assert.equal(beginning.length, 1)
  })

  test('its text in the PDF is the text of the manuscript', () => {
    expectTextOfPages(pages.map(textOfPage), textOfManuscript())
  })

  test('its text has no radicals, and its fonts none of Type 3', async () => {
    assert.doesNotMatch(pages.map(textOfPage).join(''), /[\u2e80-\u2fdf]/u)
    const fonts = await fontsOf(pdf)
    assert.ok(fonts.length > 0)
    assert.ok(fonts.every(({ subtype }) => subtype !== 'Type3'))
  })

  /** A value of the front matter. */
  function field(key: string): string {
    return new RegExp(`^\\s*${key}: (.*)$`, 'm').exec(source)?.[1] ?? assert.fail(`no ${key}`)
  }

  /** The article's text, taken from its source without any part of kiyo: its Markdown is plain. */
  function textOfManuscript(): { flow: string; notes: string; readings: string } {
    const text = source.slice(source.indexOf('\n---\n', 3) + 5)
    const definition = /^\[\^(\d+)\]: (.*(?:\n(?:\n? {2,}.+))*)/gm
    const notes = [...text.matchAll(definition)].map(([, number, note]) => `${number}${note}`)
    assert.equal(notes.length, NOTES)
    const flow = text
      .replace(definition, '')
      .replace(/^#+ /gm, '')
      .replace(/:page\[\d+\]/g, '')
      .replace(/\[\^(\d+)\]/g, '（$1）')
      .split(/^:{3,}.*$/m)
    const opening = `${field('title')}――${field('subtitle')}――${field('- name')}`
    const summary = `${field('title-en')}:${field('subtitle-en')}${field('latin')}`
    return {
      flow: squeeze(`${opening}${flow[0]}${summary}${flow[1]}`),
      notes: squeeze(notes.join('')),
      readings: '',
    }
  }
})
